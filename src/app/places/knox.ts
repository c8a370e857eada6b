// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { dayText } from '../../analysis/hotspots/calendar.ts'
import { concludeKnox, knoxSentence, prepareKnox } from '../../analysis/hotspots/knox.ts'
import { BadInput } from './bad-input.ts'
import { POINT_OPTIONS } from './columns.ts'
import { readOptions } from './options.ts'
import { figure, printObject } from './output.ts'
import { readPoints } from './points.ts'
import { inShares, WORKER_OPTIONS, workersAsked } from './workers.ts'

const KINDS = {
  ...POINT_OPTIONS,
  ...WORKER_OPTIONS,
  'bands-space': 'text',
  'bands-time': 'text',
  metric: 'text',
  permutations: 'text',
  replications: 'text',
  seed: 'text',
} as const

/** `hotspots knox`: whether incidents near in place follow each other more than chance would have it. */
export async function knox(args: string[]): Promise<number> {
  const options = readOptions('hotspots knox', args, KINDS)
  const space = options.list('bands-space') ?? [0, 0.1, 100, 200, 400]
  const time = options.list('bands-time') ?? [0, 7, 14, 21]
  const metric = options.text('metric') ?? 'manhattan'
  if (metric !== 'manhattan' && metric !== 'euclidean')
    throw new BadInput(`--metric is manhattan or euclidean, not '${metric}'.`)
  const permutations = options.number(
    options.text('replications') === undefined ? 'permutations' : 'replications',
    999,
    { least: 19, most: 1e6, whole: true },
  )
  const seed = options.number('seed', 1, { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true })
  const points = await readPoints(options, true)
  const { x, y, day } = points.incidents
  const question = prepareKnox({ x, y, days: day! }, space, time, metric)
  const shares = await inShares({ kind: 'knox', question, seed }, permutations, workersAsked(options))
  const cells = concludeKnox(question, joined(shares.map(([part]) => part as Int32Array)), space, time)
  const surprising = cells.filter(cell => cell.p <= 0.05 && cell.ratio > 1).sort((a, b) => b.ratio - a.ratio)
  await printObject({
    method: `Knox test (1964), ${metric} distance; expected in closed form Ns x Nt / C(n, 2); p from ${permutations} permutations of the days`,
    dataDate: points.data.until,
    n: points.data.incidents,
    seed,
    permutations,
    metric,
    crs: points.crs.name,
    bands: 'half-open: a band holds its first edge and not its last; time in whole calendar days',
    pairsInReach: question.pairs.one.length,
    sentences:
      surprising.length > 0
        ? surprising.map(cell => knoxSentence(cell, metric))
        : ['In no band are pairs more frequent than chance allows at 5 %.'],
    cells: cells.map(({ space, time, observed, expected, ratio, p, chanceRange }) => ({
      space: { ...space, words: `${space.from} up to (not including) ${space.to} m` },
      time: { ...time, words: `${time.from} up to (not including) ${time.to} days` },
      observed,
      expected: figure(expected),
      ratio: figure(ratio),
      p: figure(p),
      interval: [figure(chanceRange.low), figure(chanceRange.high)],
    })),
    definitions: {
      interval: 'ratio that 95 % of the permutations stay within',
      p: 'permutations with at least as many pairs, + 1 over + 1',
    },
    data: points.data,
    notes: [...points.notes, ...snapped(x, y), ...monthsOnly(day!)],
  })
  return 0
}

// Anonymised data put many incidents on one point of a street: every repeat then looks like a repeat at one address.
function snapped(x: Float64Array, y: Float64Array): string[] {
  const distinct = new Set(Array.from(x, (east, at) => `${east} ${y[at]}`)).size
  if (distinct > 0.5 * x.length) return []
  return [
    `${x.length} incidents lie on only ${distinct} points. If the file was anonymised by moving incidents to points on the street, near repeats cannot be told from it.`,
  ]
}

// A month without its day is read as the first: all of one month then happen on one day, and every band of days lies.
function monthsOnly(day: Int32Array): string[] {
  const months = new Set(Array.from(day, at => dayText(at).slice(0, 7))).size
  if (months < 2 || !day.every(at => dayText(at).endsWith('-01'))) return []
  return [
    `All incidents lie on the first day of a month, as in a file that tells only the month (${months} of them). What happened within days of each other cannot be told from it: do not use these figures.`,
  ]
}

function joined(parts: Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let end = 0
  for (const part of parts) {
    all.set(part, end)
    end += part.length
  }
  return all
}
