// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { WorkGroup, WorkItem } from '../../../platform/ui/show/work-list.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { domainKinds } from '../../../vocabulary/domain-kinds.ts'
import {
  type PhenomenonCode,
  type PhenomenonRoot,
  phenomena,
  phenomenonRoots,
} from '../../../vocabulary/phenomena.ts'
import { prepareWords } from './prepare.words.ts'
import type { Preparation, PreparedItem } from './preparing.contract.ts'
import type { Put } from './use-putting.tsx'

export type SeatedPerson = { account: string; domain: number; name: string; organisation: string }
type Deeds = {
  who: (item: string) => void
  open: (position: number) => void
  put: Put
  seated: readonly SeatedPerson[]
  today: string
}

/** The three groups of the page; a group without rows is left out. */
export function usePreparedRows(data: Preparation | undefined, deeds: Deeds): WorkGroup[] {
  const say = useWords(prepareWords)
  const items = useAgendaRows(data?.agenda ?? [], deeds)
  const coming = useComingRows(data, deeds.put)
  const minutes = (data?.agenda ?? []).reduce((sum, item) => sum + item.minutes, 0)
  const back = (data?.agreements ?? []).map(
    ({ id, what, owner, due, item }): WorkItem => ({
      id,
      kind: say('agreement'),
      title: what,
      meta: `${owner} · ${item.title}`,
      date: <DateText when={due} />,
      ...(due < deeds.today ? { late: true, reason: say('late') } : {}),
    }),
  )
  const agenda = `${say('agenda')}. ${say('agenda-length', { count: minutes })}`
  return [
    { name: agenda, items },
    { name: say('could-come'), items: coming },
    { name: say('looking-back'), items: back },
  ].filter(group => group.items.length > 0)
}

function useAgendaRows(agenda: readonly PreparedItem[], { who, open, seated }: Deeds): WorkItem[] {
  const say = useWords(prepareWords)
  const inWords = useBilingual()
  const nameOf = ({ domain, account }: PreparedItem['people'][number]) => {
    const person = seated.find(one => one.domain === domain && (account === null || one.account === account))
    if (account !== null) return person?.name ?? ''
    return say('whoever', { name: person?.organisation ?? '' })
  }
  const listed = (item: PreparedItem, part: 'needed' | 'leaves') =>
    item.people
      .filter(one => one.part === part)
      .map(nameOf)
      .join(', ')
  return agenda.map(item => {
    const [needed, leaves] = [listed(item, 'needed'), listed(item, 'leaves')]
    const kinds = item.missing.map(kind => inWords(domainKinds[kind].name)).join(', ')
    return {
      id: item.id,
      title: `${item.position}. ${item.title}`,
      meta: (
        <>
          {needed ? say('needed', { names: needed }) : say('everybody')}
          {leaves ? ` ${say('leaves', { names: leaves })}` : ''}
          {kinds ? <span className="table-check"> {say('missing', { kinds })}</span> : null}
        </>
      ),
      date: say('minutes', { count: item.minutes }),
      actions: [
        { key: 'w', does: say('who'), run: who },
        { key: 'enter', does: say('open'), run: () => open(item.position) },
      ],
    }
  })
}

function useComingRows(data: Preparation | undefined, put: Put): WorkItem[] {
  const say = useWords(prepareWords)
  const language = useLanguage()
  const inWords = useBilingual()
  if (data === undefined) return []
  const action = (wish: Parameters<Put>[0]) => [{ key: 'a', does: say('put'), run: () => put(wish) }]
  const rootOf = (root: string) => inWords(phenomenonRoots[root as PhenomenonRoot] ?? { nl: root, en: root })
  const nameOf = (code: string) =>
    capital(inWords(phenomena[code as PhenomenonCode] ?? { nl: code, en: code }))
  return [
    ...data.held.map(({ id, title, holdUntil }) => ({
      id,
      kind: say('held'),
      title,
      meta: say('held-until', { day: showFullDate(holdUntil, language) }),
      actions: action({ title: say('again', { title }), kind: 'review', reviewOf: id }),
    })),
    ...data.consultations.map(({ id, question, due }) => ({
      id,
      kind: say('consultation'),
      title: question.length > 120 ? `${question.slice(0, 117)}…` : question,
      to: `/consultaties/${id}`,
      date: <DateText when={due} />,
    })),
    ...data.overlaps.map(({ id, kind, placeLabel, root, signals }) => {
      const person = kind === 'person'
      // The whole table reads the name of an item: of a person it says that it is one.
      const title = person ? say('a-person') : `${placeLabel}: ${rootOf(root)}`
      const subject = person ? { subjectKind: 'person' as const } : {}
      return {
        id,
        kind: say('overlap'),
        title,
        meta: say(person ? 'brought-by' : 'signals', { count: signals }),
        actions: action({ title, kind: 'overlap', overlap: id, ...subject }),
      }
    }),
    ...data.signals.map(({ id, title, placeLabel, isPublic, phenomenon, observedFrom }) => ({
      id,
      kind: say('signal'),
      title,
      meta: placeLabel,
      date: <DateText when={observedFrom} />,
      // The whole table reads the name of an item: what was filed stays out of it, and so does the address of a home.
      actions: action({
        title: `${isPublic ? `${placeLabel}: ` : ''}${nameOf(phenomenon)}`.slice(0, 200),
        kind: 'signal',
        intakes: [id],
      }),
    })),
  ]
}
