// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { hashPair, mix32 } from '../columns/random.ts'
import type { AddressData } from '../comparisons/address.ts'
import { CITY, HOUSEHOLD, NUMBER, PART_COUNT, POSTCODE, STREET } from '../comparisons/address.ts'
import type { CodeData } from '../comparisons/code-value.ts'
import type { TextData } from '../comparisons/text-value.ts'
import type { Records } from '../records/records.ts'

/** What records may share to become candidates: per slot one 32-bit key per record, 0 when there is none. */
export type Feature = {
  readonly name: string
  /** Alternatives: two records share the feature when a key of one is a key of the other. */
  readonly slots: readonly Uint32Array[]
  /** Features of one family tell the same (a date and its year): they are not combined. */
  readonly family: string
  /** Whether two records that share it may be candidates for that reason alone, when it is rare enough. */
  readonly combines: boolean
}

/** The features of records, from what their comparisons hold. */
export function featuresOf(records: Records): Feature[] {
  return records.evidence.flatMap((evidence, at): Feature[] => {
    const name = records.plans[at]!.name
    switch (evidence.sort) {
      case 'given-name':
        return [
          one('given name', 'given', evidence.data.codes, entry => {
            const { starts, words } = evidence.data
            return starts[entry] === starts[entry + 1] ? 0 : records.names.sounds[words[starts[entry]!]!]!
          }),
        ]
      case 'surname':
        return surnameFeatures(evidence.data, records)
      case 'birth-date':
        return dateFeatures(evidence.data.packed)
      case 'sex':
        return []
      case 'address':
        return addressFeatures(evidence.data)
      case 'text':
        return textFeatures(name, evidence.data)
      default:
        return [codeFeature(name, evidence.data)]
    }
  })
}

/** A feature of one slot, computed once per distinct entry. */
function one(
  name: string,
  family: string,
  codes: Uint32Array,
  keyOf: (entry: number) => number,
  combines = true,
): Feature {
  return { name, family, combines, slots: [mapped(codes, keyOf)] }
}

function mapped(codes: Uint32Array, keyOf: (entry: number) => number): Uint32Array {
  const keys = new Uint32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const entry = codes[row]!
    if (entry !== 0) keys[row] = keyed(keyOf(entry))
  }
  return keys
}

/** Codes are small and dense; keys must be spread, and never 0. */
function keyed(code: number): number {
  return code === 0 ? 0 : mix32(code) || 1
}

function surnameFeatures(
  data: { codes: Uint32Array; cores: Uint32Array; starts: Uint32Array; others: Uint32Array },
  records: Records,
): Feature[] {
  const { sounds } = records.names
  const core = mapped(data.codes, entry => sounds[data.cores[entry]!]!)
  const slots = [core]
  for (let other = 0; other < 2; other++) {
    const keys = mapped(data.codes, entry => {
      const at = data.starts[entry]! + other
      return at < data.starts[entry + 1]! ? sounds[data.others[at]!]! : 0
    })
    if (keys.some(key => key !== 0)) slots.push(keys)
  }
  return [{ name: 'surname', family: 'surname', combines: true, slots }]
}

function dateFeatures(packed: Uint32Array): Feature[] {
  return [
    one('date of birth', 'date', packed, date =>
      (date & 0x1f) !== 0 && (date & 0x1e0) !== 0 && date > 0x1ff ? date : 0,
    ),
    one('day and month of birth', 'date', packed, date =>
      (date & 0x1f) !== 0 && (date & 0x1e0) !== 0 ? date & 0x1ff : 0,
    ),
    one('year of birth', 'date', packed, date => (date > 0x1ff ? date & ~0x1ff : 0)),
  ]
}

function addressFeatures(data: AddressData): Feature[] {
  const part = (entry: number, place: number) => data.parts[entry * PART_COUNT + place]!
  const household = (entry: number) => {
    const code = part(entry, HOUSEHOLD)
    return data.institutions[code] === 1 ? 0 : code
  }
  const streetNumber = (entry: number) =>
    part(entry, STREET) !== 0 && part(entry, NUMBER) !== 0
      ? hashPair(part(entry, STREET), part(entry, NUMBER))
      : 0
  return [
    one('address', 'address', data.codes, household),
    one('street and number', 'address', data.codes, streetNumber),
    one('postcode', 'address', data.codes, entry => part(entry, POSTCODE)),
    one('street', 'address', data.codes, entry => part(entry, STREET)),
    one('city', 'address', data.codes, entry => part(entry, CITY)),
  ].filter(({ slots }) => slots[0]!.some(key => key !== 0))
}

function codeFeature(name: string, data: CodeData): Feature {
  const slots = data.slots.map(codes => mapped(codes, code => (data.institutions[code] === 1 ? 0 : code)))
  return { name, family: name, combines: false, slots }
}

const WORD_SLOTS = 3

/** The whole text, and its rarest words. */
function textFeatures(name: string, data: TextData): Feature[] {
  const rarest = rarestWords(data)
  const slots = Array.from({ length: WORD_SLOTS }, (_, slot) =>
    mapped(data.codes, entry => rarest[entry * WORD_SLOTS + slot]!),
  ).filter(keys => keys.some(key => key !== 0))
  const features: Feature[] = [one(name, name, data.codes, entry => entry)]
  if (slots.length > 1) features.push({ name: `rare word of ${name}`, family: name, combines: true, slots })
  return features
}

function rarestWords({ starts, words, counts }: TextData): Uint32Array {
  const rarest = new Uint32Array((starts.length - 1) * WORD_SLOTS)
  for (let entry = 1; entry < starts.length - 1; entry++) {
    const own = [...words.subarray(starts[entry], starts[entry + 1])]
    if (own.length < 2) {
      rarest[entry * WORD_SLOTS] = own[0] ?? 0
      continue
    }
    own.sort((a, b) => counts.words[a]! - counts.words[b]! || a - b)
    own.slice(0, WORD_SLOTS).forEach((word, slot) => {
      rarest[entry * WORD_SLOTS + slot] = word
    })
  }
  return rarest
}
