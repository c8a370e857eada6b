// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { type DomainKindName, domainKinds } from '../../vocabulary/domain-kinds.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { filerStateOf } from '../../vocabulary/signal-states.ts'
import { correctOne } from './correct-signal.ts'
import { fileOne } from './file-signal.ts'
import { getOwnKind } from './own-domain.store.ts'
import { askRelease, settleRelease, wasReleased } from './release.store.ts'
import { seal } from './reporter.store.ts'
import { correctSignal, fileSignal, restoreSignal, seeSignal, withdrawSignal } from './signal.contract.ts'
import { doableWith } from './signal.rules.ts'
import { findSignal, type SignalRow } from './signal.store.ts'
import { showSignal } from './signal.view.ts'
import { addEvent, findTiedSubjects, findTimeline, setState } from './signal-life.store.ts'

const reads = ['signal', 'signal_subject', 'subject', 'signal_event', 'legal_basis', 'meeting_table']
const may = (writes: string[], ground: 'table' | 'own-task' = 'own-task') =>
  ({ purposes: contentPurposes, roles: workingRoles, reads, writes, ground }) as const

export function signalRoutes(house: House): void {
  route(house, fileSignal, {
    may: may(['signal', 'signal_subject', 'signal_event', 'intake', 'draft', 'reporter'], 'table'),
    async handle(asked) {
      const { state, ...filed } = await fileOne(asked)
      const { db, visit, body, newId } = asked
      if (state === 'awaiting-release')
        await askRelease(db, filed.id, { id: newId(), due: visit.now.slice(0, 10) })
      if (body.reporter) await seal(db, house.keys, visit, body.id, { ...body.reporter, anew: false })
      await log(asked, 'file', filed.id)
      return { ...filed, state: filerStateOf(state) }
    },
  })

  route(house, seeSignal, {
    may: may([]),
    async handle(asked) {
      const signal = await mine(asked)
      await log(asked, 'read', signal.id)
      const subjects = await findTiedSubjects(asked.db, signal.id)
      const standing = await standingOf(asked, signal)
      return showSignal(signal, subjects, await findTimeline(asked.db, signal.id), asked.visit, standing)
    },
  })

  route(house, correctSignal, {
    may: may(['signal', 'signal_subject', 'signal_event', 'intake']),
    async handle(asked) {
      const signal = await mine(asked, 'correct')
      const corrected = await correctOne(asked, signal)
      await awaitAgain(asked, corrected.state, signal.id)
      await log(asked, 'correct', signal.id)
      return { id: signal.id, state: filerStateOf(corrected.state), version: corrected.version }
    },
  })

  route(house, withdrawSignal, {
    may: may(['signal', 'signal_event', 'intake']),
    async handle(asked) {
      const signal = await mine(asked, 'withdraw')
      await addEvent(asked.db, {
        id: asked.newId(),
        signal: signal.id,
        kind: 'withdrawn',
        text: asked.body.why,
        before: { state: signal.state },
      })
      const version = await setState(asked.db, signal.id, 'withdrawn')
      await settleRelease(asked.db, signal.id)
      await log(asked, 'withdraw', signal.id)
      return { id: signal.id, state: 'withdrawn' as const, version }
    },
  })

  route(house, restoreSignal, {
    may: may(['signal', 'signal_event', 'intake']),
    async handle(asked) {
      const signal = await mine(asked, 'restore')
      const [last] = (await findTimeline(asked.db, signal.id)).filter(event => event.kind === 'withdrawn')
      // What was on an agenda comes back as filed: the table must take it up again by its own decision.
      const released = (last?.before as { state?: string } | null)?.state !== 'awaiting-release'
      const state = released ? 'submitted' : 'awaiting-release'
      await addEvent(asked.db, { id: asked.newId(), signal: signal.id, kind: 'restored' })
      const version = await setState(asked.db, signal.id, state)
      await awaitAgain(asked, state, signal.id)
      await log(asked, 'restore', signal.id)
      return { id: signal.id, state: filerStateOf(state), version }
    },
  })
}

type AskedOne = Parameters<typeof fileOne>[0] & { params?: { id: string } }
export type MineAsked = Pick<AskedOne, 'db' | 'visit'> & { params: { id: string } }

/** What waits for release waits anew once it changed: the question to the filer is settled. */
async function awaitAgain(
  { db, visit, newId }: Pick<AskedOne, 'db' | 'visit' | 'newId'>,
  state: string,
  signal: string,
): Promise<void> {
  if (state !== 'awaiting-release') return
  await settleRelease(db, signal)
  await askRelease(db, signal, { id: newId(), due: visit.now.slice(0, 10) })
}

/** What decides what this visitor may do with it. */
async function standingOf({ db, visit }: Pick<MineAsked, 'db' | 'visit'>, signal: SignalRow) {
  const releaseOfficer = visit.roles.includes('release-officer')
  const ownKind = domainKinds[(await getOwnKind(db)) as DomainKindName]
  const guarded = ownKind.releaseNeeded && !releaseOfficer && (await wasReleased(db, signal.id))
  return { state: signal.state, releaseOfficer, guarded }
}

/** The signal asked for, if it is the own domain's and this may be done with it. */
export async function mine(asked: MineAsked, doing?: string) {
  const signal = (await findSignal(asked.db, asked.params.id)) ?? refuse('not-found')
  const doable: string[] = doableWith(await standingOf(asked, signal))
  if (doing && !doable.includes(doing)) refuse('not-in-this-state')
  return signal
}

/** One line per person the signal is about; without persons one line for the signal itself. */
export async function log(
  { db, visit }: Pick<AskedOne, 'db' | 'visit'>,
  action: string,
  signal: string,
): Promise<void> {
  const persons = (await findTiedSubjects(db, signal)).filter(subject => subject.kind === 'person')
  const lines = persons.map(person => ({ owner: visit.domain, object: signal, subject: person.id }))
  await logHandled(db, action, 'signal', lines.length > 0 ? lines : [{ owner: visit.domain, object: signal }])
}
