// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { surprisingOverlaps } from './group-overlaps.ts'
import { overlapSurprise } from './groups.ts'

function assertClose(actual: number, expected: number, relative = 1e-14): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} is not ${expected}`)
}

/**
 * Known answers: Fisher's lady tasting tea (1935); a lottery of 6 from 49, three or more right; four aces in a
 * bridge hand; and sums of exact fractions made with Python's math.comb and fractions.
 */
for (const { what, sizes, chance } of [
  { what: 'the lady is right about four cups', sizes: [8, 4, 4, 4], chance: 1 / 70 },
  { what: 'the lady is right about three cups', sizes: [8, 4, 4, 3], chance: 17 / 70 },
  { what: 'a lottery ticket has three right', sizes: [49, 6, 6, 3], chance: 260_624 / 13_983_816 },
  { what: 'a hand holds four aces', sizes: [52, 4, 13, 4], chance: 11 / 4165 },
  { what: 'small groups in a town share three', sizes: [10_000, 12, 15, 3], chance: 5.95929550052329e-7 },
  { what: 'groups in a city share five', sizes: [1_000_000, 120, 80, 5], chance: 5.458479979450014e-13 },
  { what: 'large groups share forty', sizes: [50_000, 400, 300, 40], chance: 2.7984315528513395e-36 },
] as const) {
  test(`${what}: as often as others found`, () => {
    const [population, first, second, shared] = sizes
    const surprise = overlapSurprise(population, first, second, shared)
    assertClose(surprise.chance, chance)
    assertClose(surprise.bits, -Math.log2(chance))
    assert.deepEqual(overlapSurprise(population, second, first, shared), surprise)
  })
}

test('evidence goes on where a chance is too small for a number', () => {
  const surprise = overlapSurprise(2_000_000, 1000, 1000, 200)
  assert.equal(surprise.chance, 0)
  assertClose(surprise.bits, 1507.4969408739817, 1e-12)
})

/** Counts every way to draw the second group, one by one. */
function counted(population: number, first: number, second: number, shared: number): number {
  let [ways, hits] = [0, 0]
  for (let drawn = 0; drawn < 2 ** population; drawn++) {
    const bits = Array.from({ length: population }, (_, at) => (drawn >> at) & 1)
    if (bits.filter(Boolean).length !== second) continue
    ways++
    if (bits.slice(0, first).filter(Boolean).length >= shared) hits++
  }
  return hits / ways
}

test('small populations give what counting every case gives', () => {
  const sizes = fc
    .integer({ min: 1, max: 9 })
    .chain(n => fc.tuple(fc.constant(n), fc.nat({ max: n }), fc.nat({ max: n })))
    .chain(([n, a, b]) =>
      fc.tuple(fc.constant(n), fc.constant(a), fc.constant(b), fc.nat({ max: Math.min(a, b) })),
    )
  fc.assert(
    fc.property(sizes, ([population, first, second, shared]) => {
      const surprise = overlapSurprise(population, first, second, shared)
      assert.ok(Math.abs(surprise.chance - counted(population, first, second, shared)) < 1e-15)
      assertClose(surprise.expected, (first * second) / population)
    }),
  )
})

const IMPOSSIBLE: [number, number, number, number][] = [
  [5, 6, 1, 1],
  [5, 2, 3, 3],
  [5, -1, 1, 0],
  [5, 1.5, 1, 0],
  [Number.NaN, 1, 1, 1],
]
for (const sizes of IMPOSSIBLE) {
  test(`sizes ${sizes} are refused`, () => assert.throws(() => overlapSurprise(...sizes), RangeError))
}

function crowd(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `s${from + at}`)
}

test('of many groups those are named that share more than chance explains', () => {
  const groups = Array.from({ length: 50 }, (_, at) => ({ id: `g${at}`, members: crowd(at * 20, 20) }))
  groups.push({ id: 'brothers', members: [...crowd(0, 6), ...crowd(5000, 10)] })
  groups.push({ id: 'one by chance', members: ['s40', ...crowd(6000, 10)] })
  const { overlaps, membersLeftOut } = surprisingOverlaps(groups, { population: 10_000 })
  assert.deepEqual(
    overlaps.map(({ first, second }) => [first, second]),
    [['g0', 'brothers']],
  )
  assert.deepEqual(overlaps[0]!.shared, crowd(0, 6))
  assert.equal(membersLeftOut, 0)
})

test('a member of nearly every group is left out and counted', () => {
  const groups = Array.from({ length: 30 }, (_, at) => ({ id: `g${at}`, members: ['everyone', `s${at}`] }))
  const found = surprisingOverlaps(groups, { population: 100_000, mostGroupsPerMember: 10 })
  assert.deepEqual(found, { overlaps: [], membersLeftOut: 1 })
})
