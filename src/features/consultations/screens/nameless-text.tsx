// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { CheckedTextArea, type Finding } from '../../../platform/ui/forms/gentle-check.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { findPersonalData, type PersonalFinding, refusedKinds } from '../../../vocabulary/personal-data.ts'
import { findDiagnoses, findLabelWords } from '../../../vocabulary/text-checks.ts'
import { longestText } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import type { KeptText } from './use-kept-text.tsx'

type Props = {
  id: string
  label: string
  hint: string
  error: string | undefined
  value: Pick<KeptText, 'text' | 'kept'>
  write: (part: Partial<KeptText>) => void
}

const isRefused = ({ kind }: PersonalFinding) => (refusedKinds as readonly string[]).includes(kind)

/** What must go before this text may be sent; each by the words as they stand there. */
export const mustGo = (text: string): string[] =>
  findPersonalData(text)
    .filter(isRefused)
    .map(({ found }) => found)

/** A text that should point at nobody: numbers must go, what reads like a name or a home is shown to the writer. */
export function NamelessText({ value, write, ...field }: Props) {
  return (
    <CheckedTextArea
      {...field}
      value={value.text}
      maxLength={longestText}
      onChange={event => write({ text: event.target.value })}
      findings={useFindings(value, write)}
    />
  )
}

function useFindings({ text, kept }: Props['value'], write: Props['write']): Finding[] {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const takeOut = (start: number, end: number) =>
    write({ text: `${text.slice(0, start)}${text.slice(end)}`.replace(/ {2,}/g, ' ') })
  const personal = findPersonalData(text)
  const worded = [...findDiagnoses(text), ...findLabelWords(text)].filter(
    ({ start, end }) => !personal.some(other => other.start < end && start < other.end),
  )
  const gentle = [
    ...personal.map(one => ({ ...one, must: isRefused(one) })),
    ...worded.map(one => ({ ...one, must: false })),
  ]
  return gentle
    .filter(({ found, must }) => must || !kept.includes(found))
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, found, suggestion, must }) => ({
      start,
      end,
      note: say('you-write', { found }),
      advice: suggestion[language],
      ways: [
        { does: say('take-out'), run: () => takeOut(start, end) },
        ...(must ? [] : [{ does: say('leave'), run: () => write({ kept: [...kept, found] }) }]),
      ],
    }))
}
