// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Route } from '../../src/platform/http/house.ts'
import type { Answer } from '../town/town.ts'
import { chosenId } from './ids.ts'
import { plates, type Scene } from './play.ts'
import { cast, feedToken } from './stage.ts'

/** What A received for one request: everything but the date. */
export type Sight = { asked: string; status: number; headers: Record<string, unknown>; text: string }

export function sight(asked: string, { status, headers: { date: _, ...headers }, text }: Answer): Sight {
  return { asked, status, headers, text }
}

/** The page of the interface is made of the doors alone and holds no row; it is long, and the same for everybody. */
const madeOfDoorsAlone = '/v1/openapi.json'

const mayCall = ({ contract, may }: Route) =>
  'public' in may
    ? contract.path !== madeOfDoorsAlone
    : may.roles === 'any' ||
      may.roles.some(role => (cast.A.seats[0].roles as readonly string[]).includes(role))

/** Own ids, and ids that exist in one world only: those of the kind a door is about, else all. */
function idsToTry(region: number, path: string): string[] {
  const of = (by: 'A' | 'B' | 'table', what: string, ...numbers: number[]) =>
    numbers.map(number => chosenId(region, by, what, number))
  const kinds = {
    signals: [...of('A', 'signal', 0), ...of('B', 'signal', 0, 1)],
    subjects: [...of('A', 'subject', 0), ...of('B', 'subject', 0)],
    drafts: [...of('A', 'draft', 0), ...of('B', 'draft', 0)],
    shares: [...of('A', 'share', 0), ...of('B', 'share', 0)],
    consultations: [...of('A', 'consultation', 0), ...of('B', 'consultation', 0)],
    meetings: of('table', 'meeting', 1, 2),
    'agenda-items': of('table', 'item', 10, 20),
    reports: [...of('A', 'report', 0), ...of('B', 'report', 0, 1)],
    'calendar-feeds': [feedToken(region)],
  }
  const kind = path.split('/')[2] as keyof typeof kinds
  return kinds[kind] ?? Object.values(kinds).flat()
}

const questions: Record<string, object> = {
  '/v1/signals/_search': { words: 'zag' },
  '/v1/subjects/_search': { words: 'auto', plate: plates[0] },
  '/v1/places/_search': { words: 'kade' },
}

/**
 * A tries doors: reading ones with own and foreign ids, changing ones on what is not A's. `turn` chooses one door in
 * `share` and its id, so that all histories together try every door with every id; a room that is added is tried too.
 */
export async function look(scene: Scene, turn: number, share: number): Promise<Sight[]> {
  const sights: Sight[] = []
  for (const [index, route] of scene.town.house.routes.filter(mayCall).entries()) {
    if ((index + turn) % share !== 0) continue
    const ids = idsToTry(scene.region, route.contract.path)
    const id = ids[(Math.trunc(turn / share) + index) % ids.length]!
    const seen = await tryDoor(scene, route, id)
    if (seen) sights.push(seen)
  }
  return sights
}

async function tryDoor(scene: Scene, { contract }: Route, id: string): Promise<Sight | undefined> {
  const { method, path } = contract
  const url = path.replace(/:\w+/g, id)
  const a = scene.as('A')
  if (method === 'GET') return sight(`GET ${url}`, await a.get(url))
  if (path.endsWith('/_search')) return sight(`POST ${url}`, await a.post(url, questions[path] ?? {}))
  if (!path.includes(':') || !isForeign(scene.region, id)) return undefined
  if (method === 'DELETE') return sight(`DELETE ${url}`, await a.delete(url))
  const change = method.toLowerCase() as 'post' | 'put' | 'patch'
  return sight(`${method} ${url}`, await a[change](url, foreignBody(path, id)))
}

const isForeign = (region: number, id: string) =>
  [0, 1].some(n =>
    ['signal', 'subject', 'draft', 'consultation', 'share', 'report'].some(
      what => id === chosenId(region, 'B', what, n),
    ),
  )

/** A body that is good enough to come past the reader, so that the answer depends on what is there. */
function foreignBody(path: string, id: string): object {
  if (path.endsWith('/reporter')) return { name: 'Iemand' }
  if (path.endsWith('/answer')) return { answer: 'yes' }
  if (path.startsWith('/v1/received-reports/')) return { signal: id }
  if (path.endsWith('/informed')) return { informed: { state: 'informed' } }
  if (path.endsWith('/readers')) return { accounts: [] }
  if (path.endsWith('/opening')) return { reason: 'Nieuwsgierig.' }
  if (path.startsWith('/v1/signals/'))
    return {
      facts: 'Van een ander.',
      place: { kind: 'area', label: 'Wijk' },
      observedFrom: '2026-02-20T20:00:00Z',
      version: 1,
    }
  if (path.startsWith('/v1/drafts/')) return { body: {}, version: 1 }
  if (path.endsWith('/messages')) return { id, text: 'Van een ander.' }
  if (path.endsWith('/due')) return { due: '2026-08-01', version: 1 }
  return { version: 1 }
}
