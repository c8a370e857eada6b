// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { EmptyState } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { DateText, useToday } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { workingDaysLate } from './desk.rules.ts'
import { deskWords } from './desk.words.ts'

export type Word = { id: string; to: { organisation: string }; placeLabel: string; due: string }

const most = 5

/** Who still waits for word. What is late stands first, under the only red heading of the page. */
export function FeedbackDue({ words }: { words: readonly Word[] }) {
  const say = useWords(deskWords)
  const today = useToday()
  const late = words.filter(({ due }) => due < today)
  const coming = words.filter(({ due }) => due >= today)
  const lateness = ({ due }: Word) => say('days-late', { count: workingDaysLate(due, today) })
  return (
    <>
      {late.length > 0 ? (
        <Group name={say('feedback-late')} words={late} late>
          {word => (
            <Status shape="open" late>
              {lateness(word)}
            </Status>
          )}
        </Group>
      ) : null}
      {coming.length > 0 ? (
        <Group name={say('feedback')} words={coming}>
          {word => <DateText when={word.due} />}
        </Group>
      ) : null}
      {words.length === 0 ? (
        <section aria-label={say('feedback')}>
          <GroupHeading count={0}>{say('feedback')}</GroupHeading>
          <EmptyState fact={say('feedback-none')} comes={say('feedback-comes')} />
        </section>
      ) : null}
    </>
  )
}

type GroupProps = {
  name: string
  words: readonly Word[]
  late?: boolean
  children: (word: Word) => ReactNode
}

function Group({ name, words, late = false, children }: GroupProps) {
  const say = useWords(deskWords)
  return (
    <section aria-label={name}>
      <GroupHeading count={words.length} late={late}>
        {name}
      </GroupHeading>
      <ul className="waiting">
        {words.slice(0, most).map(word => (
          <li key={word.id}>
            <strong>{say('waits-for-answer', { who: word.to.organisation, place: word.placeLabel })}</strong>
            <span>{children(word)}</span>
            <span className="meta">{say('text-ready')}</span>
          </li>
        ))}
      </ul>
      <p className="more">
        <ScreenLink to="/terugkoppeling">{say('read-and-send')}</ScreenLink>
      </p>
    </section>
  )
}
