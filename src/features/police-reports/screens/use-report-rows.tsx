// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import type { WorkGroup, WorkItem } from '../../../platform/ui/show/work-list.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { policeArticles } from '../../../vocabulary/police-articles.ts'
import type { ReceivedReport, ReportLine } from '../report.contract.ts'
import { reportWords } from './report.words.ts'

type Deeds = Record<'edit' | 'submit' | 'release' | 'giveBack' | 'withdraw', (one: ReportLine) => void> &
  Record<'beside' | 'makeSignal', (one: ReceivedReport) => void>
type Data = { drafted: readonly ReportLine[]; received: readonly ReceivedReport[] } | undefined

/** Reports as rows, each with what can be done with it now. */
export function useReportRows(data: Data, officer: boolean, deeds: Deeds): WorkGroup[] {
  const say = useWords(reportWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const until = (day: string) => say('use-until', { date: showFullDate(day, language) })
  const drafted = (one: ReportLine): WorkItem => ({
    id: one.id,
    title: one.title,
    meta: `${say('to', { who: one.to.organisation, place: one.place })} ${until(one.useUntil)} ${
      one.question ? say('question', { question: one.question }) : ''
    }`,
    date: <DateText when={one.draftedAt} />,
    actions: [
      ...(one.state === 'draft'
        ? [
            { key: 'e', does: say('edit'), run: () => deeds.edit(one) },
            { key: 'i', does: say('submit'), run: () => deeds.submit(one) },
          ]
        : []),
      ...(one.state === 'awaiting-release' && officer && one.here
        ? [
            { key: 'v', does: say('release'), run: () => deeds.release(one) },
            { key: 't', does: say('return'), run: () => deeds.giveBack(one) },
          ]
        : []),
      ...(one.state === 'released' && officer
        ? [{ key: 't', does: say('withdraw'), run: () => deeds.withdraw(one) }]
        : []),
    ],
  })
  const received = (one: ReceivedReport): WorkItem => ({
    id: one.id,
    title: one.title,
    meta: (
      <>
        {say('from', { who: one.from.organisation, place: one.place })}
        <p className="as-text">{one.facts}</p>
        {capital(inWords(policeArticles[one.article]))}. {until(one.useUntil)} {say('no-onward')}
        {one.signal ? (
          <>
            {' '}
            {say('to-signal')} <ScreenLink to={`/signalen/${one.signal}`}>{say('open')}</ScreenLink>
          </>
        ) : null}
      </>
    ),
    date: <DateText when={one.receivedAt} />,
    actions: one.signal
      ? []
      : [
          { key: 's', does: say('make-signal'), run: () => deeds.makeSignal(one) },
          { key: 'b', does: say('beside'), run: () => deeds.beside(one) },
        ],
  })
  const withdrawn = (one: ReceivedReport): WorkItem => ({
    id: one.id,
    title: say('taken-back-from', { who: one.from.organisation }),
    meta: say('taken-back-text', { date: showFullDate(one.withdrawnAt!.slice(0, 10), language) }),
    date: <DateText when={one.receivedAt} />,
    actions: [],
  })
  const inState = (state: ReportLine['state']) =>
    (data?.drafted ?? []).filter(one => one.state === state).map(drafted)
  return [
    {
      name: say('received'),
      items: (data?.received ?? []).map(one => (one.withdrawnAt ? withdrawn(one) : received(one))),
    },
    { name: say('waiting'), items: inState('awaiting-release') },
    { name: say('drafts'), items: inState('draft') },
    { name: say('sent'), items: inState('released') },
    { name: say('taken-back'), items: inState('withdrawn') },
  ].filter(({ items }) => items.length > 0)
}
