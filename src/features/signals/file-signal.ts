// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Asked } from '../../platform/http/may.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { type DomainKindName, domainKinds } from '../../vocabulary/domain-kinds.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import { dropDraftOf } from './draft.store.ts'
import { getOwnKind } from './own-domain.store.ts'
import type { fileSignal } from './signal.contract.ts'
import { categoriesOf, endOfKeeping, objectionsToFiling, titleOf } from './signal.rules.ts'
import { findFlows, findSubjectKinds, handOver, insertSignal } from './signal.store.ts'
import { addEvent } from './signal-life.store.ts'

type Filing = Pick<Asked<ContentPurpose, typeof fileSignal>, 'db' | 'visit' | 'body' | 'newId'>

/**
 * Files a signal: own row, subjects, timeline and, unless the domain releases its signals first, the coordinator's
 * copy. The same id filed again answers the same and changes nothing.
 */
export async function fileOne({ db, visit, body, newId }: Filing) {
  const kinds = await findSubjectKinds(
    db,
    body.subjects.map(subject => subject.id),
  )
  if (kinds.length < new Set(body.subjects.map(subject => subject.id)).size) refuse('not-found')
  const categories = categoriesOf(body.place, kinds)
  const flows = await findFlows(db)
  const objections = objectionsToFiling(body, categories, flows, visit.now)
  if (objections.length > 0) refuseFiling(objections)
  const released = !domainKinds[(await getOwnKind(db)) as DomainKindName].releaseNeeded
  const state = released ? ('submitted' as const) : ('awaiting-release' as const)
  const endsAt = endOfKeeping(categories, flows, visit.now)
  if (await insertSignal(db, { ...body, title: titleOf(body), categories, state, endsAt })) {
    await addEvent(db, { id: newId(), signal: body.id, kind: 'filed' })
    if (released) await handOver(db, body.id, newId())
  }
  if (body.draft) await dropDraftOf(db, body.draft)
  return { id: body.id, state, version: 1 }
}

/** The first objection that has a refusal of its own decides the sentence; the others travel along. */
export function refuseFiling(objections: ReturnType<typeof objectionsToFiling>): never {
  if (objections.includes('no-live-ground')) refuse('no-live-ground', { objections })
  if (objections.includes('unverified-ground')) refuse('unverified-ground', { objections })
  refuse('not-filed', { objections })
}
