// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { hashPair, mix32 } from '../columns/random.ts'
import { sharedUint32 } from '../columns/shared-arrays.ts'
import type { AddressData } from '../comparisons/address.ts'
import { CITY, HOUSEHOLD, NUMBER, PART_COUNT, POSTCODE, STREET } from '../comparisons/address.ts'
import type { CodeData } from '../comparisons/code-value.ts'
import type { TextData } from '../comparisons/text-value.ts'
import type { Records } from '../records/records.ts'

/** The 32-bit key of a record, 0 when it has none; reads the records as they are when it is asked. */
export type KeyOf = (row: number) => number

/** What is to know of a feature beside its keys; plain values, so that a worker can be told. */
export type FeatureKind = {
  readonly name: string
  /** Features of one family tell the same (a date and its year): they are not combined. */
  readonly family: string
  /** Whether it may be combined with features of other families. */
  readonly combines: boolean
}

/** What records may share to become candidates. */
export type Feature = FeatureKind & {
  /** Alternatives: two records share the feature when a key of one is a key of the other. */
  readonly slots: readonly KeyOf[]
}

/** The features of records, from what their comparisons hold. */
export function featuresOf(records: Records): Feature[] {
  return records.evidence.flatMap((evidence, at): Feature[] => {
    const { name } = records.plans[at]!
    const codeOf = codeReader(records, records.places[at]!)
    switch (evidence.sort) {
      case 'given-name': {
        const { data } = evidence
        return [one('given name', 'given', codeOf, entry => records.names.sounds[data.firsts[entry]!]!)]
      }
      case 'surname':
        return [surnameFeature(evidence.data, records, codeOf)]
      case 'birth-date':
        return dateFeatures(codeOf)
      case 'sex':
        return []
      case 'address':
        return addressFeatures(evidence.data, codeOf)
      case 'text':
        return textFeatures(name, evidence.data, codeOf)
      default:
        return [codeFeature(name, evidence.data, at, records)]
    }
  })
}

function codeReader({ cells }: Records, place: number): KeyOf {
  return row => cells.values[row * cells.width + place]!
}

function one(name: string, family: string, codeOf: KeyOf, keyOf: (entry: number) => number): Feature {
  return { name, family, combines: true, slots: [keyed(codeOf, keyOf)] }
}

/** Codes are small and dense; keys must be spread, and never 0. */
function keyed(codeOf: KeyOf, keyOf: (entry: number) => number): KeyOf {
  return row => {
    const entry = codeOf(row)
    const code = entry === 0 ? 0 : keyOf(entry)
    return code === 0 ? 0 : mix32(code) || 1
  }
}

type SurnameParts = { cores: Uint32Array; starts: Uint32Array; others: Uint32Array }

function surnameFeature(data: SurnameParts, { names }: Records, codeOf: KeyOf): Feature {
  const other = (entry: number, place: number) => {
    const at = data.starts[entry]! + place
    return at < data.starts[entry + 1]! ? names.sounds[data.others[at]!]! : 0
  }
  const slots = [
    keyed(codeOf, entry => names.sounds[data.cores[entry]!]!),
    keyed(codeOf, entry => other(entry, 0)),
    keyed(codeOf, entry => other(entry, 1)),
  ]
  return { name: 'surname', family: 'surname', combines: true, slots }
}

function dateFeatures(codeOf: KeyOf): Feature[] {
  const hasDay = (date: number) => (date & 0x1f) !== 0 && (date & 0x1e0) !== 0
  return [
    one('date of birth', 'date', codeOf, date => (hasDay(date) && date > 0x1ff ? date : 0)),
    one('day and month of birth', 'date', codeOf, date => (hasDay(date) ? date & 0x1ff : 0)),
    one('year of birth', 'date', codeOf, date => (date > 0x1ff ? date & ~0x1ff : 0)),
  ]
}

function addressFeatures(data: AddressData, codeOf: KeyOf): Feature[] {
  const part = (entry: number, place: number) => data.parts[entry * PART_COUNT + place]!
  const feature = (name: string, keyOf: (entry: number) => number) => one(name, 'address', codeOf, keyOf)
  return [
    feature('address', entry => {
      const code = part(entry, HOUSEHOLD)
      return data.institutions[code] === 1 ? 0 : code
    }),
    feature('street and number', entry =>
      part(entry, STREET) !== 0 && part(entry, NUMBER) !== 0
        ? hashPair(part(entry, STREET), part(entry, NUMBER))
        : 0,
    ),
    feature('postcode', entry => part(entry, POSTCODE)),
    feature('street', entry => part(entry, STREET)),
    feature('city', entry => part(entry, CITY)),
  ]
}

function codeFeature(name: string, data: CodeData, at: number, records: Records): Feature {
  const slots = data.slots.map((_, slot) =>
    keyed(codeReader(records, records.places[at]! + slot), code =>
      data.institutions[code] === 1 ? 0 : code,
    ),
  )
  return { name, family: name, combines: false, slots }
}

const WORD_SLOTS = 3

/** The whole text, and its rarest words. */
function textFeatures(name: string, data: TextData, codeOf: KeyOf): Feature[] {
  const known = new Map<number, number[]>()
  const rarest = (entry: number): number[] => {
    const found = known.get(entry) ?? rarestWords(data, entry)
    known.set(entry, found)
    return found
  }
  const slots = Array.from({ length: WORD_SLOTS }, (_, slot) =>
    keyed(codeOf, entry => rarest(entry)[slot] ?? 0),
  )
  const whole = one(name, name, codeOf, entry => entry)
  return [whole, { name: `rare word of ${name}`, family: name, combines: true, slots }]
}

/** The rarest words of an entry at the time it is first asked. */
function rarestWords({ starts, words, counts }: TextData, entry: number): number[] {
  const own = [...words.subarray(starts[entry], starts[entry + 1])]
  return own.sort((a, b) => counts.words[a]! - counts.words[b]! || a - b).slice(0, WORD_SLOTS)
}

const MOST_SLOTS = 3

/** Two features together: no key when one of them is missing. */
export function combined(first: Feature, second: Feature): Feature {
  const families = [first.family, second.family]
  const isSorted = sharesSounds(first, second)
  const slots = first.slots
    .flatMap(a => second.slots.map(b => combinedKey(a, b, isSorted)))
    .slice(0, MOST_SLOTS)
  return { name: `${first.name} + ${second.name}`, family: families.join(' + '), combines: false, slots }
}

/** Given names and surnames share their sounds: in sorted order, exchanged names give the same key. */
function sharesSounds(first: FeatureKind, second: FeatureKind): boolean {
  const families = [first.family, second.family]
  return families.includes('given') && families.includes('surname')
}

/** The slots of two features' combination, from their columns: what {@link combined} asks of records. */
export function slotsOfCombination(
  first: FeatureKind,
  second: FeatureKind,
  ofFirst: readonly Uint32Array[],
  ofSecond: readonly Uint32Array[],
): KeyOf[] {
  const isSorted = sharesSounds(first, second)
  const pairs = ofFirst.flatMap(a => ofSecond.map(b => [a, b] as const)).slice(0, MOST_SLOTS)
  return pairs.map(([a, b]) =>
    combinedKey(
      row => a[row]!,
      row => b[row]!,
      isSorted,
    ),
  )
}

/** The columns of two features as those of their combination, all rows of {@link slotsOfCombination} at once. */
export function combinedColumns(
  first: FeatureKind,
  second: FeatureKind,
  ofFirst: readonly Uint32Array[],
  ofSecond: readonly Uint32Array[],
): Uint32Array[] {
  const isSorted = sharesSounds(first, second)
  const pairs = ofFirst.flatMap(a => ofSecond.map(b => [a, b] as const)).slice(0, MOST_SLOTS)
  return pairs.map(([a, b]) => {
    const keys = new Uint32Array(a.length)
    for (let row = 0; row < a.length; row++) {
      const one = a[row]!
      const other = b[row]!
      if (one === 0 || other === 0) continue
      keys[row] = (isSorted && one > other ? hashPair(other, one) : hashPair(one, other)) || 1
    }
    return keys
  })
}

function combinedKey(a: KeyOf, b: KeyOf, isSorted: boolean): KeyOf {
  return row => {
    const one = a(row)
    if (one === 0) return 0
    const other = b(row)
    if (other === 0) return 0
    return (isSorted && one > other ? hashPair(other, one) : hashPair(one, other)) || 1
  }
}

/** The keys of all records, per slot that any record has a key in, on shared memory. */
export function keyColumns({ slots }: Feature, rows: number): Uint32Array[] {
  const columns = slots.map(keyOf => {
    const keys = sharedUint32(rows)
    for (let row = 0; row < rows; row++) keys[row] = keyOf(row)
    return keys
  })
  return columns.filter((keys, at) => at === 0 || keys.some(key => key !== 0))
}
