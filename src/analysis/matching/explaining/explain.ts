// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Levels } from '../comparisons/comparison.ts'
import { isByRarity, type Model } from '../model/model.ts'
import { comparatorsFor, type Records } from '../records/records.ts'
import { explainedAway, probabilityOf } from '../scoring/scorer.ts'
import { MOST_LEVELS, weightsOf } from '../scoring/weights.ts'

/** One bar of the waterfall; the bits of all entries sum to the score. */
export type Entry = {
  /** 'prior': how rare matches are; 'comparison': a field; 'household' and 'namesake': what families, or
   * strangers with one name, share anyway. */
  readonly kind: 'prior' | 'comparison' | 'household' | 'namesake'
  readonly name: string
  /** Bits of evidence, positive for a match, negative against it. */
  readonly bits: number
  /** How the values compare; '' for other kinds. */
  readonly level: string
  /** The values of the fields side by side, as they were read. */
  readonly values: readonly (readonly [string, string])[]
  /** One in so many records shares by chance what these two share; undefined when that is not why. */
  readonly oneIn?: number
}

/** Why two records have the score they have. */
export type Explanation = {
  /** log2 of the odds that the two are one and the same. */
  readonly bits: number
  /** 0..1. */
  readonly probability: number
  readonly entries: readonly Entry[]
  /** Comparisons that speak against a match, strongest first. */
  readonly contrary: readonly string[]
  /** Comparisons with a value missing on either side; they weigh nothing. */
  readonly missing: readonly string[]
  /** What would change the score: a comparison that turned out different or became known. */
  readonly wouldChange: readonly Change[]
}

/** If this comparison were at that level, the probability would be this (0..1), rarity left aside. */
export type Change = { readonly name: string; readonly level: string; readonly probability: number }

/** Asks for the value of a field (its place in the mapping) of a record. */
export type ValueOf = (row: number, field: number) => string

/**
 * Explains the score of two records: entries in the order of the comparisons, the prior first.
 * @param a row of a record, 0 and up, like `b`
 * @param model one that fits the records
 * @returns bits whose entries sum to the score within 1e-9; a comparison with a value missing has no entry
 */
export function explainedPair(
  records: Records,
  model: Model,
  a: number,
  b: number,
  read: ValueOf,
): Explanation {
  const { levels, rarity } = comparatorsFor(records)
  const weights = weightsOf(model)
  const entries: Entry[] = [entryOf('prior', 'prior', weights.matchPrior)]
  const found = levels.map((levelOf, at) => ({ at, level: levelOf(a, b), bits: rarity.bits }))
  let related = weights.relatedPrior
  let namesake = weights.namesakePrior
  for (const { at, level, bits } of found) {
    const place = at * MOST_LEVELS + level
    related += weights.related[place]! + weights.carries[place]! * bits
    namesake += weights.namesake[place]! + weights.carriesName[place]! * bits
    if (level === 0) continue
    const { name, fields } = records.plans[at]!
    const values = fields.map((field): [string, string] => [read(a, field.at), read(b, field.at)])
    const definition = records.levels[at]![level]!
    const oneIn = isByRarity(definition) ? { oneIn: Math.round(2 ** bits) } : {}
    entries.push({
      kind: 'comparison',
      name,
      bits: weights.match[place]! + bits,
      level: definition.name,
      values,
      ...oneIn,
    })
  }
  const away = -explainedAway(related, namesake)
  const kind = related >= namesake ? 'household' : 'namesake'
  if (away !== 0) entries.push(entryOf(kind, kind, away))
  const bits = entries.reduce((sum, entry) => sum + entry.bits, 0)
  const names = (rows: typeof found) => rows.map(({ at }) => records.plans[at]!.name)
  return {
    bits,
    probability: probabilityOf(bits),
    entries,
    contrary: entries
      .filter(entry => entry.kind === 'comparison' && entry.bits < 0)
      .sort((x, y) => x.bits - y.bits)
      .map(({ name }) => name),
    missing: names(found.filter(({ level }) => level === 0)),
    wouldChange: found.flatMap(({ at, level }) =>
      changesOf(records.levels[at]!, records.plans[at]!.name, at, level, bits, entries, weights.match),
    ),
  }
}

function entryOf(kind: Entry['kind'], name: string, bits: number): Entry {
  return { kind, name, bits, level: '', values: [] }
}

/** A missing field that would differ, a differing one that would not count, an agreeing one that would differ. */
function changesOf(
  levels: Levels,
  name: string,
  at: number,
  level: number,
  bits: number,
  entries: readonly Entry[],
  match: Float64Array,
): Change[] {
  const own = entries.find(entry => entry.kind === 'comparison' && entry.name === name)?.bits ?? 0
  const last = levels.length - 1
  const other = level === last ? 0 : last
  const replaced = other === 0 ? 0 : match[at * MOST_LEVELS + other]!
  return [{ name, level: levels[other]!.name, probability: probabilityOf(bits - own + replaced) }]
}
