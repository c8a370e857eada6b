// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { CalendarPart } from './calendar-part.tsx'
import { invitingWords } from './inviting.words.ts'
import { listLetters } from './letter.contract.ts'
import { MailAddressPart } from './mail-address-part.tsx'
import './letters.css'

/** What the house sends me, where to, and my meetings in my own calendar. */
export default function Letters() {
  const say = useWords(invitingWords)
  const { data, error, refetch } = useAsk(listLetters, {})
  return (
    <Page title={say('letters')} purpose={say('letters-purpose')}>
      <MailAddressPart />
      <CalendarPart />
      <section aria-label={say('received')}>
        <GroupHeading count={data?.letters.length ?? 0}>{say('received')}</GroupHeading>
        {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
        {data === undefined && !error ? <Skeleton /> : null}
        {data?.letters.length === 0 ? (
          <EmptyState fact={say('no-letters')} comes={say('no-letters-comes')} />
        ) : null}
        <ul className="letters">
          {data?.letters.map(({ id, subject, text, place, madeAt, sentAt }) => (
            <li key={id}>
              <h3>{subject}</h3>
              <p className="meta">
                <DateText when={madeAt} /> · {say(sentAt ? 'sent' : 'not-sent')}
              </p>
              <p className="letter-text">{text}</p>
              {place ? (
                <p>
                  <ScreenLink to={place}>{say('open')}</ScreenLink>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
