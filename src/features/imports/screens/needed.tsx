// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { ColumnErrors } from './columns-step.tsx'
import { importWords } from './import.words.ts'
import type { Work } from './import-work.ts'
import { useWork } from './use-import.tsx'

export type Needed = ColumnErrors & { source?: string | undefined }

/** What a check cannot do without. */
export function objectionsTo({ source, settled }: Work): (keyof Needed)[] {
  const { columns, place } = settled
  const placed = columns.label ?? columns.x ?? columns.longitude ?? place.trim()
  return [
    ...(source.trim() === '' ? ['source' as const] : []),
    ...(columns.facts === undefined ? ['facts' as const] : []),
    ...(columns.observedFrom === undefined ? ['observedFrom' as const] : []),
    ...(placed === '' ? ['label' as const] : []),
  ]
}

/** What still stands in the way of checking, at its own field; silent until somebody tried. */
export function useErrors(tried: boolean): Needed {
  const say = useWords(importWords)
  const missing = objectionsTo(useWork())
  if (!tried) return {}
  const says = {
    source: say('source-needed'),
    facts: say('facts-needed'),
    observedFrom: say('date-needed'),
    label: say('place-needed'),
  }
  return Object.fromEntries(missing.map(field => [field, says[field as keyof typeof says]]))
}
