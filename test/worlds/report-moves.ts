// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import type { Answer } from '../town/town.ts'
import { chosenId } from './ids.ts'
import type { Scene } from './play.ts'
import { cast, type Player } from './stage.ts'

/** The police report to the mayor of A. */
export type Reporting = { do: 'report'; report: number }
/** A lays what it received beside a signal of its own, or tries to with what B received. */
export type OwnReport = { do: 'lay beside'; as: 'A' | 'B'; signal: number }
/** How far the police come with a report to the mayor of B, and what B does with it. */
export type HiddenReport =
  | { do: 'report to B'; report: number; as_far_as: 'draft' | 'offered' | 'released' | 'taken back' }
  | { do: 'lay beside at B'; signal: number }

const small = fc.integer({ min: 0, max: 1 })
const only = <T extends string>(word: T) => fc.constant(word)
export const reporting: fc.Arbitrary<Reporting> = fc.record({ do: only('report'), report: small })
export const ownReport: fc.Arbitrary<OwnReport> = fc.record({
  do: only('lay beside'),
  as: fc.constantFrom('A' as const, 'B' as const),
  signal: small,
})
export const hiddenReport: fc.Arbitrary<HiddenReport> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: only('report to B'),
      report: small,
      as_far_as: fc.constantFrom(
        'draft' as const,
        'offered' as const,
        'released' as const,
        'taken back' as const,
      ),
    }),
  },
  fc.record({ do: only('lay beside at B'), signal: small }),
)

const doings = ['report', 'lay beside', 'report to B', 'lay beside at B']
export const isReport = <T extends { do: string }>(
  move: T,
): move is T & Extract<T, Reporting | OwnReport | HiddenReport> => doings.includes(move.do)

/** Written, offered and released by one who may do all three, who writes to one mayor alone. */
async function write(
  { as, region }: Scene,
  who: Player,
  to: 'A' | 'B',
  report: number,
  steps: 1 | 2 | 3 | 4,
): Promise<Answer[]> {
  const path = `/v1/reports/${chosenId(region, to, 'report', report)}`
  const text = {
    title: `Loods ${report}`,
    place: 'Zeesterweg 4',
    facts: `In de loods stonden ${to === 'A' ? 20 : 30} jerrycans.`,
    toDomain: cast[to].domain,
    useUntil: '2026-09-01',
    version: 0,
  }
  const doings = [
    () => as(who).put(path, text),
    () => as(who).post(`${path}/submission`),
    () => as(who).post(`${path}/release`, { article: '8' }),
    () => as(who).post(`${path}/withdrawal`),
  ]
  const answers: Answer[] = []
  for (const step of doings.slice(0, steps)) answers.push(await step())
  return answers
}

/** What a mayor received first, behind the walls: how one finds it is not what is tested. */
async function firstReceived({ behind, region }: Scene, by: 'A' | 'B'): Promise<string> {
  const { rows } = await behind.query<{ id: string }>(
    'select id from received_report where region = $1 and domain = $2 order by received_at, id limit 1',
    [region, cast[by].domain],
  )
  return rows[0]?.id ?? chosenId(region, by, 'received', 0)
}

const layBeside = async (scene: Scene, by: 'A' | 'B', whose: 'A' | 'B', signal: number): Promise<Answer> =>
  await scene.as(by).put(`/v1/received-reports/${await firstReceived(scene, whose)}/signal`, {
    signal: chosenId(scene.region, by, 'signal', signal),
  })

export const actOnReports = async (scene: Scene, { as, signal }: OwnReport): Promise<Answer> =>
  await layBeside(scene, 'A', as, signal)

export const reportToA = async (scene: Scene, { report }: Reporting): Promise<Answer[]> =>
  await write(scene, 'police', 'A', report, 3)

const steps = { draft: 1, offered: 2, released: 3, 'taken back': 4 } as const
export async function hideReport(scene: Scene, move: HiddenReport): Promise<Answer[]> {
  if (move.do === 'lay beside at B') return [await layBeside(scene, 'B', 'B', move.signal)]
  return await write(scene, 'other police', 'B', move.report, steps[move.as_far_as])
}
