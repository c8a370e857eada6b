// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { showDayInDocument, showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { getIntervention, type InterventionCode } from '../../../vocabulary/interventions.ts'
import { type OutcomeRoute, outcomeRoutes } from '../../../vocabulary/signal-states.ts'
import { WasChecked } from '../conditions/conditions-part.tsx'
import { seeDecisions } from '../meeting.contract.ts'
import { meetingWords } from './meeting.words.ts'
import './decisions.css'

/** What was decided and agreed, ready when people stand up; prints on A4. */
export default function Decisions() {
  const say = useWords(meetingWords)
  const language = useLanguage()
  const { id } = useParams({ strict: false }) as { id: string }
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const { data, error, refetch } = useAsk(seeDecisions, { params: { id } })
  return (
    <Page
      title={say('decisions')}
      purpose={
        data
          ? say('decisions-purpose', { title: data.title, date: showFullDate(data.startsAt, language) })
          : undefined
      }
      back={{ to: `/overleg/${id}`, name: say('back-to-meeting') }}
      actions={
        <Button kind="primary" onClick={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {who && data ? (
        <p className="decisions-for">
          {say('decisions-for', { name: who.account.name, organisation: who.domain.organisation })}
          {data.notThere > 0 ? ` ${say('not-there', { count: data.notThere })}` : ''}
        </p>
      ) : null}
      {data?.items.length === 0 ? <EmptyState fact={say('no-items')} comes={say('no-items-comes')} /> : null}
      {data && data.items.length > 0 ? (
        <ol className="decision-list">
          {data.items.map(item => (
            <Decision key={item.id} item={item} />
          ))}
        </ol>
      ) : null}
      {keeps && data ? (
        <p className="not-printed">
          <ScreenLink to="/terugkoppeling">{say('to-feedback')}</ScreenLink>
        </p>
      ) : null}
    </Page>
  )
}

type Item = AnswerOf<typeof seeDecisions>['items'][number]

function Decision({ item }: { item: Item }) {
  const say = useWords(meetingWords)
  const inWords = useBilingual()
  const route = item.route ? outcomeRoutes[item.route as OutcomeRoute] : undefined
  const settled = item.phase === 'done' ? say('recorded') : say('no-decision')
  return (
    <li>
      <h2>
        {item.position}. {item.title}
      </h2>
      <p>{route ? say('decision-route', { route: inWords(route) }) : settled}</p>
      {item.chosen.length > 0 ? <Chosen chosen={item.chosen} /> : null}
      {item.reason ? <p>{say('decision-reason', { reason: item.reason })}</p> : null}
      {item.dissent ? <p>{say('decision-dissent', { dissent: item.dissent })}</p> : null}
      {item.agreements.length > 0 ? <Agreed agreements={item.agreements} /> : null}
    </li>
  )
}

function Chosen({ chosen }: { chosen: Item['chosen'] }) {
  const say = useWords(meetingWords)
  const inWords = useBilingual()
  return (
    <ul>
      {chosen.map(({ intervention, organisation: who, hours: count, checked }) => {
        const what = inWords(getIntervention(intervention as InterventionCode))
        return (
          <li key={intervention}>
            {who
              ? say('decision-chosen', { what, who, count })
              : say('decision-chosen-nobody', { what, count })}
            <WasChecked checked={checked} />
          </li>
        )
      })}
    </ul>
  )
}

function Agreed({ agreements }: { agreements: Item['agreements'] }) {
  const say = useWords(meetingWords)
  const language = useLanguage()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('col-what')}</th>
          <th scope="col">{say('col-who')}</th>
          <th scope="col">{say('col-when')}</th>
        </tr>
      </thead>
      <tbody>
        {agreements.map(({ what, owner, due }) => (
          <tr key={`${what} ${owner} ${due}`}>
            <td>{what}</td>
            <td>
              <strong>{owner}</strong>
            </td>
            <td>
              <time dateTime={due}>{showDayInDocument(due, language)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
