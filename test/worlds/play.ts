// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import type pg from 'pg'
import type { Answer, Town, Visitor } from '../town/town.ts'
import { chosenId } from './ids.ts'
import { hideInvitation, inviteA, isInvitation } from './inviting-moves.ts'
import type { Disclosure, HiddenMove, OwnMove } from './move.ts'
import { actOnReports, hideReport, isReport, reportToA } from './report-moves.ts'
import { keepTheRoom } from './room-moves.ts'
import { actOnShares, askOwner, hideShare, isShare } from './share-moves.ts'
import { contextAt, type Player, player } from './stage.ts'

/** The hands of the cast in one region of one world. */
export type Scene = { town: Town; behind: pg.Pool; region: number; as(name: Player): Visitor; now: string }

/** @param behind looks behind the walls, as only a test may */
export function sceneIn(town: Town, behind: pg.Pool, region: number, now: string): Scene {
  return { town, behind, region, now, as: name => town.as(player(region, name)) }
}

const places = [
  { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' },
  { kind: 'point', label: 'bij de brug', rd: { x: 120_010, y: 480_020 } },
  { kind: 'address', label: 'Hoofdstraat 4', ref: 'hoofdstraat-4', rd: { x: 120_030, y: 480_040 } },
] as const
const duin = {
  kind: 'person',
  name: 'W. Duin',
  givenName: 'Wouter',
  surname: 'Duin',
  birthDate: '1979-05-21',
}
export const plates = ['AB123C', 'XZ999Y'] as const
const day = 86_400_000

type Filing = Extract<OwnMove, { do: 'correct' }>

function note({ region, now }: Scene, by: 'A' | 'B', filing: Omit<Filing, 'do'>) {
  const { embargoDays, about } = filing
  return {
    facts: `Wat ${by} zag, nummer ${filing.signal}, plek ${filing.place}.`,
    place: places[filing.place],
    observedFrom: '2026-02-20T20:00:00Z',
    phenomenon: ['vandalism', 'noise-nuisance'][filing.phenomenon],
    subjects: about === null ? [] : [{ id: chosenId(region, by, 'subject', about) }],
    ...(embargoDays !== null && {
      embargoUntil: new Date(Date.parse(now) + embargoDays * day).toISOString(),
    }),
  }
}

/** A change of one's own matters, by A or B alike. */
async function change(scene: Scene, by: 'A' | 'B', move: OwnMove | HiddenMove): Promise<Answer | undefined> {
  const { region } = scene
  const hands = scene.as(by)
  const idAs = (what: string, number: number) => chosenId(region, 'as' in move ? move.as : by, what, number)
  const at = contextAt(region, 'table' in move ? move.table : 1)
  switch (move.do) {
    case 'file':
      return hands.post(
        '/v1/signals',
        {
          ...note(scene, by, move),
          id: idAs('signal', move.signal),
          // B was told it by a resident, which is nobody's to know.
          ...(by === 'B' && { reporter: { name: `Bewoner ${move.signal}`, phone: '' } }),
        },
        at,
      )
    case 'correct': {
      const path = `/v1/signals/${idAs('signal', move.signal)}`
      const version = ((await hands.get(path)).body as { version?: number })?.version ?? 1
      return hands.put(path, { ...note(scene, by, move), version })
    }
    case 'withdraw':
      return hands.post(`/v1/signals/${idAs('signal', move.signal)}/withdrawal`)
    case 'restore':
      return hands.delete(`/v1/signals/${idAs('signal', move.signal)}/withdrawal`)
    case 'know': {
      const car = { kind: 'vehicle', name: `Auto ${move.subject}` }
      const plate = move.plate !== null && { plate: plates[move.plate] }
      // The first whom A and B know is one and the same man: filed at the first table, they touch.
      const subject = move.subject === 0 ? duin : { ...car, ...plate }
      return hands.post('/v1/subjects', { id: idAs('subject', move.subject), ...subject })
    }
    case 'draft':
      return hands.put(`/v1/drafts/${idAs('draft', move.draft)}`, { body: { by }, version: 0 })
    case 'consult':
      return hands.post('/v1/consultations', {
        id: idAs('consultation', move.consultation),
        question: `Wat raad je aan, vraag ${move.consultation}?`,
      })
    case 'thank':
      return hands.post(`/v1/consultations/${idAs('consultation', move.consultation)}/end`, {
        thanks: `Dank van ${by}`,
      })
    default:
      return undefined
  }
}

export async function act(scene: Scene, move: OwnMove): Promise<Answer> {
  if (isReport(move)) return await actOnReports(scene, move)
  return isShare(move) ? await actOnShares(scene, move) : (await change(scene, 'A', move))!
}

/** The coordinator's copy of a signal, looked up behind the walls: how she finds it is not what is tested. */
async function intakeOf(
  { behind, region }: Scene,
  by: 'A' | 'B',
  signal: number,
): Promise<string | undefined> {
  const { rows } = await behind.query<{ id: string }>(
    'select id from intake where region = $1 and signal = $2 and from_domain = $3',
    [region, chosenId(region, by, 'signal', signal), by === 'A' ? 1 : 2],
  )
  return rows[0]?.id
}

const replies = {
  register: ['registration', { phenomenon: 'vandalism', urgency: 'soon' }],
  return: ['return', { question: 'Hoe laat was het?' }],
  reject: ['rejection', { why: 'Niet voor dit overleg.' }],
} as const

async function reply(
  scene: Scene,
  who: Player,
  by: 'A' | 'B',
  move: { do: keyof typeof replies; signal: number },
) {
  const intake = await intakeOf(scene, by, move.signal)
  const [door, body] = replies[move.do]
  if (intake) fine(await scene.as(who).post(`/v1/intakes/${intake}/${door}`, body))
}

/** Plans a meeting of the table and puts the signal on it; a second time the meeting is there already. */
async function schedule(scene: Scene, who: Player, by: 'A' | 'B', signal: number) {
  const table = who === 'elsewhere' ? 2 : 1
  const meeting = chosenId(scene.region, 'table', 'meeting', table)
  const hands = scene.as(who)
  fine(await hands.post('/v1/meetings', { id: meeting, title: 'Overleg', startsAt: '2026-06-01T08:00:00Z' }))
  const intake = await intakeOf(scene, by, signal)
  const item = {
    id: chosenId(scene.region, 'table', 'item', table * 10 + signal),
    title: 'Een plek',
    kind: 'signal',
    intakes: intake ? [intake] : [],
  }
  fine(await hands.post(`/v1/meetings/${meeting}/items`, item))
  return item.id
}

export async function disclose(scene: Scene, move: Disclosure): Promise<void> {
  if (move.do === 'schedule') await schedule(scene, 'keeper', 'A', move.signal)
  else if (move.do === 'ask') fine(await askOwner(scene, 'keeper', 'A', move.signal))
  else if (isReport(move)) (await reportToA(scene, move)).forEach(fine)
  else if (isInvitation(move)) (await inviteA(scene, move)).forEach(fine)
  else if (move.do === 'attend') (await keepTheRoom(scene, 'keeper', move)).forEach(fine)
  else if (move.do === 'agree') {
    const item = await schedule(scene, 'keeper', 'A', 0)
    const agreement = {
      id: chosenId(scene.region, 'table', 'agreement', move.number),
      what: 'Bel de bewoners',
      owner: { domain: 1, account: player(scene.region, 'A').account },
      due: '2026-07-01',
    }
    fine(await scene.as('keeper').post(`/v1/agenda-items/${item}/agreements`, agreement))
  } else await reply(scene, 'keeper', 'A', { ...move, do: move.do })
}

export async function hide(scene: Scene, move: HiddenMove): Promise<void> {
  if (isShare(move)) fine(await hideShare(scene, move))
  else if (isReport(move)) (await hideReport(scene, move)).forEach(fine)
  else if (isInvitation(move)) (await hideInvitation(scene, move)).forEach(fine)
  else if (move.do === 'look' || move.do === 'dismiss') await handleOverlaps(scene, move.do)
  else if (move.do === 'advise') await advise(scene)
  else if (move.do === 'attend elsewhere') (await keepTheRoom(scene, 'elsewhere', move)).forEach(fine)
  else if (move.do === 'schedule elsewhere') await schedule(scene, 'elsewhere', 'B', move.signal)
  else if (move.do === 'register' || move.do === 'return' || move.do === 'reject')
    await reply(scene, 'second', 'B', { ...move, do: move.do })
  else fine(await change(scene, 'B', move))
}

/** The second coordinator answers what B asked, and nothing of A's. */
async function advise({ behind, region, as }: Scene): Promise<void> {
  const { rows } = await behind.query<{ id: string }>(
    "select id from consultation where region = $1 and held_by = 'coordinator' and other_domain = 2 order by id",
    [region],
  )
  for (const { id } of rows)
    fine(await as('second').post(`/v1/consultations/${id}/messages`, { id, text: 'Bel de wijkagent.' }))
}

async function handleOverlaps(scene: Scene, doing: 'look' | 'dismiss'): Promise<void> {
  const hands = scene.as('second')
  const desk = await hands.get('/v1/regie')
  for (const { id, kind } of (desk.body as { overlaps: { id: string; kind: string }[] }).overlaps) {
    if (kind === 'person') {
      fine(await hands.get(`/v1/person-overlaps/${id}/calls`))
      fine(await hands.post(`/v1/person-overlaps/${id}/requests`, { domain: 2 }))
    }
    const seen = await hands.get(`/v1/overlaps/${id}`)
    const { version } = seen.body as { version: number }
    if (doing === 'dismiss')
      fine(await hands.post(`/v1/overlaps/${id}/dismissal`, { why: 'Niets.', version }))
  }
}

/** A no is fine, an accident is not. */
function fine(answer: Answer | undefined): void {
  assert.ok(answer === undefined || answer.status < 500, answer?.text)
}
