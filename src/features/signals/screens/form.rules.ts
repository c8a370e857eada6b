// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readDate } from '../../../platform/ui/time/read-date.ts'
import { instantOf, momentsOf, readPeriod } from '../../../platform/ui/time/read-period.ts'
import { momentOf } from '../../../platform/ui/time/show-date.ts'
import { type Finding, findDiagnoses, findServiceNumbers } from '../../../vocabulary/text-checks.ts'
import type { Note } from '../signal.contract.ts'
import type { FormDraft } from './form-draft.ts'

export type FieldName = 'what' | 'where' | 'when' | 'who' | 'thinks' | 'embargo'
export type Problem =
  | {
      field: FieldName
      says: 'what-needed' | 'where-needed' | 'where-pick' | 'when-needed' | 'when-unread' | 'embargo-unread'
    }
  | { field: 'what' | 'thinks'; says: 'check-bsn' | 'check-diagnosis'; found: string }

/** What still has to be looked at before this can be sent; every problem, in the order of the form. */
export function problemsOf(draft: FormDraft, now: string): Problem[] {
  const problems: Problem[] = []
  const { day: today } = momentOf(now)
  if (draft.what.trim().length < 3) problems.push({ field: 'what', says: 'what-needed' })
  problems.push(...unlooked('what', draft), ...unlooked('thinks', draft))
  if (draft.place === undefined)
    problems.push({ field: 'where', says: draft.placeTyped.trim() === '' ? 'where-needed' : 'where-pick' })
  if (draft.when.trim() === '') problems.push({ field: 'when', says: 'when-needed' })
  else if ('problem' in readPeriod(draft.when, today)) problems.push({ field: 'when', says: 'when-unread' })
  if (draft.embargo.trim() !== '' && 'problem' in readDate(draft.embargo, today, 'future'))
    problems.push({ field: 'embargo', says: 'embargo-unread' })
  return problems
}

function unlooked(field: 'what' | 'thinks', draft: FormDraft): Problem[] {
  const open = (finding: Finding) => !draft.kept.includes(finding.found)
  const [number] = findServiceNumbers(draft[field]).filter(open)
  const [diagnosis] = findDiagnoses(draft[field]).filter(open)
  return [
    ...(number ? [{ field, says: 'check-bsn' as const, found: number.found }] : []),
    ...(diagnosis ? [{ field, says: 'check-diagnosis' as const, found: diagnosis.found }] : []),
  ]
}

/**
 * The note to send.
 * @param subjects ids of whom or what it is about, already known to the own domain
 * @throws Error when `problemsOf` still names a place or a period
 */
export function noteOf(draft: FormDraft, subjects: readonly string[], now: string): Omit<Note, 'title'> {
  const { day: today } = momentOf(now)
  const read = readPeriod(draft.when, today)
  if ('problem' in read || draft.place === undefined) throw new Error('the form still has problems')
  const { lonLat: _, ...place } = draft.place
  const { from, to } = momentsOf(read, now)
  const embargo = draft.embargo.trim() === '' ? undefined : readDate(draft.embargo, today, 'future')
  return {
    facts: draft.what.trim(),
    ...(draft.thinks.trim() === '' ? {} : { interpretation: draft.thinks.trim() }),
    place,
    observedFrom: from,
    ...(to ? { observedTo: to } : {}),
    subjects: subjects.map(id => ({ id, involvement: '' })),
    phenomenon: draft.phenomenon,
    reliability: draft.reliability,
    urgency: draft.urgency,
    asked: draft.asked,
    ...(embargo && 'day' in embargo ? { embargoUntil: instantOf(embargo.day, embargo.time ?? '00:00') } : {}),
  }
}

const fieldOf: Record<string, FieldName> = {
  facts: 'what',
  interpretation: 'thinks',
  place: 'where',
  observedFrom: 'when',
  observedTo: 'when',
  subjects: 'who',
  embargoUntil: 'embargo',
}

/** The field on the form where a path of the server's shape is shown. */
export const fieldOfPath = (path: string): FieldName => fieldOf[path.split('.')[0]!] ?? 'what'
