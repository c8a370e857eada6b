// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk } from '../../platform/ui/client/ask.tsx'
import { RailBlock } from '../../platform/ui/frame/page.tsx'
import { WhoToCall } from '../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../platform/ui/people/whom-to-call.ts'
import { ScreenLink } from '../../platform/ui/show/link.tsx'
import { DateText } from '../../platform/ui/time/date.tsx'
import { useLanguage, useWords } from '../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../partnership/partnership.contract.ts'
import { latestChanges, nextMeetings } from './later-doors.ts'
import { taskWords } from './task.words.ts'

/** Beside the work: the next meeting, what changed about one's own signals, whom to call. */
export function WorkRail() {
  const language = useLanguage()
  const { data } = useAsk(seePartnership, {})
  return (
    <>
      <NextMeeting />
      <LatestChanges />
      <WhoToCall people={whomToCall(data?.people ?? [], language)} />
    </>
  )
}

function NextMeeting() {
  const say = useWords(taskWords)
  const { data } = useAsk(nextMeetings, {})
  const next = data?.meetings.find(({ state }) => state !== 'closed')
  if (data === undefined) return null
  return (
    <RailBlock title={say('next-meeting')}>
      {next === undefined ? (
        <p className="meta">{say('no-meeting')}</p>
      ) : (
        <>
          <p>
            <strong>
              <DateText when={next.startsAt} />
            </strong>
            <br />
            {next.room}
          </p>
          <p className="meta">{say('items', { count: next.items })}</p>
          <p>
            <ScreenLink to={`/overleg/${next.id}`}>{say('read-papers')}</ScreenLink>
          </p>
        </>
      )}
    </RailBlock>
  )
}

function LatestChanges() {
  const say = useWords(taskWords)
  const { data } = useAsk(latestChanges, {})
  if (data === undefined) return null
  return (
    <RailBlock title={say('changed')}>
      {data.changes.length === 0 ? <p className="meta">{say('no-changes')}</p> : null}
      {data.changes.slice(0, 3).map(({ signal, title, kind, text, at }) => (
        <p className="small" key={`${signal} ${at} ${kind}`}>
          <ScreenLink to={`/signalen/${signal}`} className="quiet">
            {title}
          </ScreenLink>
          : {say(`change-${kind}` as 'change-closed')}. {text}
        </p>
      ))}
      {data.changes.length > 0 ? (
        <p>
          <ScreenLink to="/signalen?mine=yes">{say('to-signals')}</ScreenLink>
        </p>
      ) : null}
    </RailBlock>
  )
}
