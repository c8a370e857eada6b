// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { mix32 } from '../columns/random.ts'
import { AddressReader, householdOf } from '../comparisons/address.ts'
import { packedDate } from '../comparisons/birth-date.ts'
import { codeValue } from '../comparisons/code-value.ts'
import type { ComparisonPlan } from '../comparisons/comparison.ts'
import { givenWords } from '../comparisons/given-name.ts'
import { plannedComparisons } from '../comparisons/plan.ts'
import { surnameWords } from '../comparisons/surname.ts'
import { comparedText } from '../comparisons/text-value.ts'
import type { Mapping } from '../mapping.ts'
import type { DateFormat } from '../normalise/date-formats.ts'
import { phoneticKey } from '../normalise/phonetic-key.ts'

/** A key as a database can hold it: two records that share one are candidates. */
export type LinkKey = {
  readonly rule: string
  /** Whole number below 2^53, hashed from the text: the same on every machine and in every index. */
  readonly key: number
}

/** What records may share, as text; alternatives behind each other. */
type Shared = {
  readonly name: string
  readonly family: string
  readonly combines: boolean
  readonly texts: readonly string[]
}

const SINGLE = new Set(['date of birth', 'address', 'street and number'])
const MOST_WORDS = 6

/**
 * The keys of a record: identifiers alone, and every two other things of different kinds. They depend on the
 * values only, so that keys made today meet those made last year; how many records bear a key is for whoever
 * holds them to count, and one borne by hundreds (a shelter, a switchboard) should bring no candidates.
 * @param values in the order of the mapping's fields; '' when missing
 */
export function linkKeys(mapping: Mapping, values: readonly string[]): LinkKey[] {
  const shared = plannedComparisons(mapping).flatMap(plan => sharedBy(plan, mapping, values))
  const keys = shared
    .filter(({ combines, name }) => !combines || SINGLE.has(name))
    .flatMap(({ name, texts }) => texts.map(text => keyOf(name, text)))
  for (const [at, first] of shared.entries()) {
    for (const second of shared.slice(at + 1)) {
      if (first.combines && second.combines && first.family !== second.family)
        keys.push(...pairedKeys(first, second))
    }
  }
  const hasPartner = shared.some(({ family }) => family !== shared[0]?.family)
  return keys.length > 0 || hasPartner
    ? keys
    : shared.flatMap(({ name, texts }) => texts.map(text => keyOf(name, text)))
}

function pairedKeys(first: Shared, second: Shared): LinkKey[] {
  const name = `${first.name} + ${second.name}`
  // Exchanged names must give the same key.
  const isNames = [first.family, second.family].every(family => family === 'given' || family === 'surname')
  return first.texts.flatMap(one =>
    second.texts.map(other => keyOf(name, (isNames ? [one, other].sort() : [one, other]).join('|'))),
  )
}

function keyOf(rule: string, text: string): LinkKey {
  const whole = `${rule}|${text}`
  return { rule, key: (hashed(whole, 0x811c9dc5) & 0x1fffff) * 0x100000000 + hashed(whole, 0x2c1b3c6d) }
}

function hashed(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix32(hash)
}

function sharedBy(plan: ComparisonPlan, mapping: Mapping, values: readonly string[]): Shared[] {
  const kinds = plan.fields.map(({ kind }) => kind)
  const own = plan.fields.map(({ at }) => values[at] ?? '')
  const thing = (name: string, family: string, texts: readonly string[], combines = true): Shared[] => {
    const known = [...new Set(texts)].filter(text => text !== '')
    return known.length === 0 ? [] : [{ name, family, combines, texts: known }]
  }
  switch (plan.sort) {
    case 'given-name':
      return thing('given name', 'given', givenWords(kinds, own).slice(0, 1).map(phoneticKey))
    case 'surname': {
      const { core, others } = surnameWords(kinds, own)
      return thing('surname', 'surname', [core, ...others].slice(0, 3).map(phoneticKey))
    }
    case 'birth-date': {
      const formats = plan.fields.map(({ at }) => mapping.fields[at]!.format as DateFormat | undefined)
      return datesOf(packedDate(kinds, formats, own)).flatMap(([name, text]) => thing(name, 'date', [text]))
    }
    case 'address': {
      const parts = new AddressReader(kinds).parts(own)
      const { street, number, postcode, city } = parts
      const numbered = street !== '' && number !== '' ? `${street}|${number}` : ''
      return [
        ...thing('address', 'address', [householdOf(parts)]),
        ...thing('street and number', 'address', [numbered]),
        ...thing('postcode', 'address', [postcode]),
        ...thing('street', 'address', [street]),
        ...thing('city', 'address', [city]),
      ]
    }
    case 'sex':
      return []
    case 'text': {
      const text = comparedText(kinds[0]!, own[0]!)
      // Which words are rare only a whole file can tell; long ones mostly are.
      const words = text.split(' ').sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      return [
        ...thing(plan.name, plan.name, [text]),
        ...thing(`word of ${plan.name}`, plan.name, words.slice(0, MOST_WORDS)),
      ]
    }
    default:
      return thing(
        plan.name,
        plan.name,
        own.map((value, at) => codeValue(kinds[at]!, value)),
        false,
      )
  }
}

/** The whole date, its day and month, and its year, each where it is known. */
function datesOf(date: number): [name: string, text: string][] {
  const dayAndMonth = date & 0x1ff
  const hasDay = (date & 0x1f) !== 0 && (date & 0x1e0) !== 0
  const hasYear = date > 0x1ff
  const text = (isKnown: boolean, part: number) => (isKnown ? String(part) : '')
  return [
    ['date of birth', text(hasDay && hasYear, date)],
    ['day and month of birth', text(hasDay, dayAndMonth)],
    ['year of birth', text(hasYear, date >> 9)],
  ]
}
