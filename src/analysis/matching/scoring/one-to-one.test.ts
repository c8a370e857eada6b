// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { oneToOne } from './one-to-one.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import { probabilityOf } from './scorer.ts'

const pairsOf = (list: readonly (readonly [number, number, number])[]): ScoredPairs => ({
  a: Uint32Array.from(list, ([a]) => a),
  b: Uint32Array.from(list, ([, b]) => b),
  bits: Float64Array.from(list, ([, , bits]) => bits),
})

/** Every way to pair the records off, one by one: the definition itself. */
function exactProbabilities({ a, b, bits }: ScoredPairs): number[] {
  const sums = new Array<number>(a.length).fill(0)
  let total = 0
  const walk = (at: number, taken: ReadonlySet<number>, odds: number, chosen: readonly number[]) => {
    if (at === a.length) {
      total += odds
      for (const pair of chosen) sums[pair]! += odds
      return
    }
    walk(at + 1, taken, odds, chosen)
    if (taken.has(a[at]!) || taken.has(b[at]!)) return
    walk(at + 1, new Set([...taken, a[at]!, b[at]!]), odds * 2 ** bits[at]!, [...chosen, at])
  }
  walk(0, new Set(), 1, [])
  return sums.map(sum => sum / total)
}

test('a pair without rivals keeps its score', () => {
  const { bits } = oneToOne(4, pairsOf([[0, 2, 3.5]]))
  assert.deepEqual([...bits], [3.5])
})

test('along a chain of rivals the probabilities are those of all ways to pair off', () => {
  const chain = fc.array(fc.double({ min: -4, max: 12, noNaN: true }), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(chain, bits => {
      // 0 - 10 - 1 - 11 - 2 …: every record has at most two possible partners and there is no ring.
      const all = pairsOf(
        bits.map((own, at) => [Math.floor((at + 1) / 2), 10 + Math.floor(at / 2), own] as const),
      )
      const exact = exactProbabilities(all)
      const kept = oneToOne(20, all)
      for (let at = 0; at < kept.a.length; at++) {
        const from = bits.findIndex((_, pair) => all.a[pair] === kept.a[at] && all.b[pair] === kept.b[at])
        assert.ok(Math.abs(probabilityOf(kept.bits[at]!) - exact[from]!) < 1e-6)
      }
    }),
  )
})

test('a rival that has a better partner of its own hardly takes anything', () => {
  // Two editions of one title: the parts of each look alike, but each has its own counterpart.
  const { a, b, bits } = oneToOne(
    4,
    pairsOf([
      [0, 2, 17],
      [0, 3, 12],
      [1, 2, 12],
      [1, 3, 17],
    ]),
  )
  assert.deepEqual(
    [...a].map((row, at) => [row, b[at]]),
    [
      [0, 2],
      [1, 3],
    ],
  )
  for (const own of bits) assert.ok(probabilityOf(own) > 0.99, String(own))
})

test('two records that have equally good rivals are left in doubt', () => {
  const { bits } = oneToOne(
    3,
    pairsOf([
      [0, 1, 9],
      [0, 2, 9],
    ]),
  )
  assert.ok(Math.abs(probabilityOf(bits[0]!) - 512 / 1025) < 1e-6)
})
