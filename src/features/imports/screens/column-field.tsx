// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Select } from '../../../platform/ui/forms/select.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Part } from '../mapping.rules.ts'
import { importWords } from './import.words.ts'
import { settle } from './import-work.ts'
import { useWork } from './use-import.tsx'

const none = '-'
const hints: Partial<Record<Part, 'sourceId-hint' | 'person-hint'>> = {
  sourceId: 'sourceId-hint',
  person: 'person-hint',
}

/** Which column of the file one part of a report is; each with an example of what stands in it. */
export function ColumnOf({ part, error }: { part: Part; error: string | undefined }) {
  const say = useWords(importWords)
  const { table, settled } = useWork()
  const exampleOf = (name: string): string => {
    const at = table?.columns.indexOf(name) ?? -1
    const example = table?.sample.map(({ fields }) => fields[at]?.trim()).find(Boolean)
    return example ? `${name} — ${example.slice(0, 40)}` : name
  }
  const choices = (table?.columns ?? []).map(value => ({ value, label: exampleOf(value) }))
  const choose = (name: string | null) => {
    const { [part]: _, ...others } = settled.columns
    settle({ ...settled, columns: name === null || name === none ? others : { ...others, [part]: name } })
  }
  const hint = hints[part]
  return (
    <Select
      label={say(part === 'title' ? 'title_column' : part)}
      {...(hint ? { hint: say(hint) } : {})}
      error={error}
      choices={[{ value: none, label: say('no-column') }, ...choices]}
      value={settled.columns[part] ?? none}
      onChange={choose}
    />
  )
}
