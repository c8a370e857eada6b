// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Asked } from '../../platform/http/may.ts'
import { refuse } from '../../platform/http/refuse.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { SignalState } from '../../vocabulary/signal-states.ts'
import { refuseFiling } from './file-signal.ts'
import type { correctSignal } from './signal.contract.ts'
import { categoriesOf, objectionsToFiling, titleOf } from './signal.rules.ts'
import { findFlows, findSubjectKinds, type SignalRow, tieSubjects } from './signal.store.ts'
import { addEvent, refreshCopy, rewriteSignal } from './signal-life.store.ts'

type Correcting = Pick<Asked<ContentPurpose, typeof correctSignal>, 'db' | 'visit' | 'body' | 'newId'>

/**
 * Corrects a signal; the fields as they were stay in the timeline. A signal that was returned for completion goes
 * back to the coordinator by being corrected. Ground is asked anew: a correction may add a person.
 */
export async function correctOne(
  { db, visit, body, newId }: Correcting,
  signal: SignalRow,
): Promise<{ state: SignalState; version: number }> {
  if (signal.at_table !== visit.table) refuse('not-in-this-context')
  const kinds = await findSubjectKinds(
    db,
    body.subjects.map(subject => subject.id),
  )
  if (kinds.length < new Set(body.subjects.map(subject => subject.id)).size) refuse('not-found')
  const categories = categoriesOf(body.place, kinds)
  const objections = objectionsToFiling(body, categories, await findFlows(db), visit.now)
  if (objections.length > 0) refuseFiling(objections)
  const state = signal.state === 'returned' ? 'submitted' : signal.state
  const version = await rewriteSignal(db, {
    ...body,
    title: titleOf(body),
    id: signal.id,
    categories,
    state,
  })
  if (version === undefined) refuse('changed-meanwhile', { more: { version: signal.version } })
  await tieSubjects(db, signal.id, body.subjects)
  const kind = signal.state === 'returned' ? 'completed' : 'corrected'
  await addEvent(db, { id: newId(), signal: signal.id, kind, text: body.why, before: fieldsOf(signal) })
  await refreshCopy(db, signal.id)
  return { state, version }
}

const fieldsOf = (signal: SignalRow) => ({
  title: signal.title,
  facts: signal.facts,
  interpretation: signal.interpretation,
  phenomenon: signal.phenomenon,
  placeLabel: signal.place_label,
  observedFrom: signal.observed_from,
  observedTo: signal.observed_to,
})
