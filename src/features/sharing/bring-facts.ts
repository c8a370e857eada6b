// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { Asked } from '../../platform/http/may.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { type DomainKindName, domainKinds } from '../../vocabulary/domain-kinds.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { bringFacts, giveAdvice, previewBringing, recordInformed } from './share.contract.ts'
import { bring, findReaders, getGround, saveInformed } from './share.store.ts'
import { sameReaders } from './sharing.rules.ts'
import { findSignalAsked, findSource, getStanding, type Source } from './source.store.ts'

type Previewing = Asked<ContentPurpose, typeof previewBringing>
type Bringing = Asked<ContentPurpose, typeof bringFacts>
type Advising = Asked<ContentPurpose, typeof giveAdvice>
type Choice = Pick<Previewing['body'], 'request' | 'signal' | 'item'> &
  Partial<Pick<Previewing['body'], 'with' | 'subjects' | 'named'>>

/** What these choices rest on at this table today and who would read them: the same question before and at the deed. */
async function weigh(db: Previewing['db'], kind: 'facts' | 'advice', chosen: Choice) {
  const asked = chosen.request === undefined ? undefined : await findSignalAsked(db, chosen.request)
  const signal = kind === 'advice' ? undefined : (chosen.signal ?? asked)
  const source: Source | undefined = signal === undefined ? undefined : await findSource(db, signal)
  if ((chosen.request !== undefined && asked === undefined) || (signal !== undefined && source === undefined))
    refuse('not-found')
  const ground = await getGround(db, {
    kind,
    signal: source?.id ?? null,
    withPlace: chosen.with?.includes('place') ?? false,
    subjects: chosen.subjects ?? [],
    named: chosen.named ?? [],
  })
  const about = { signal: source?.id ?? null, item: chosen.item ?? null, bases: ground.bases }
  // Without a live ground nobody would read it, however many sit there.
  const readers = ground.latest === null ? [] : await findReaders(db, about)
  return { source, ground, readers }
}

/** Shows before anything is decided what would be brought, to whom, on which ground and until when at most. */
export async function preview({ db, visit, body }: Previewing) {
  const standing = await getStanding(db)
  const { careSecrecy, releaseNeeded } = domainKinds[standing.kind as DomainKindName]
  const kind = careSecrecy ? ('advice' as const) : ('facts' as const)
  const { source, ground, readers } = await weigh(db, kind, body)
  if (source) await logHandled(db, 'read', 'signal', linesFor(visit.domain, source.id, source.subjects))
  return {
    kind,
    releaseNeeded: kind === 'facts' && releaseNeeded && !visit.roles.includes('release-officer'),
    source: source ?? null,
    ground: ground.ground,
    latest: ground.latest,
    table: standing.table,
    readers,
  }
}

/** Brings facts or advice, if the people named in the dialog are those who sit there. */
export async function bringOne({ db, visit, body, newId }: Bringing | Advising, kind: 'facts' | 'advice') {
  const { readers: named, ...what } = body
  const { source, readers } = await weigh(db, kind, what)
  const objection = await bring(db, { ...what, kind, fact: newId() })
  if (objection !== null) refuse(refusals[objection as keyof typeof refusals])
  if (!sameReaders(named, readers)) refuse('readers-changed')
  const whom = source?.subjects.filter(({ id }) => 'named' in what && what.named.includes(id)) ?? []
  await logHandled(db, 'share', kind, linesFor(visit.domain, what.id, whom))
  return { id: what.id }
}

/** Whether who is named knows by now. It changes what is known about telling, and nothing of what was brought. */
export async function recordWhetherTold({
  db,
  visit,
  params,
  body,
}: Asked<ContentPurpose, typeof recordInformed>) {
  const objection = await saveInformed(db, params.id, body.informed)
  if (objection !== null) refuse(refusals[objection as keyof typeof refusals])
  await logHandled(db, 'inform', 'facts', [{ owner: visit.domain, object: params.id }])
  return { id: params.id }
}

const refusals = {
  'no-source': 'not-found',
  'too-long': 'until-too-late',
  'needs-informed': 'person-informed-needed',
  'needs-lead': 'embargo-needs-lead',
  'no-such-lead': 'readers-changed',
} as const

/** One line per person it is about; without persons one line for the thing itself. */
function linesFor(owner: number, object: string, subjects: readonly { id: string; kind: string }[]) {
  const persons = subjects.filter(({ kind }) => kind === 'person')
  return persons.length > 0 ? persons.map(({ id }) => ({ owner, object, subject: id })) : [{ owner, object }]
}
