// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { PART_COUNT } from '../comparisons/address.ts'
import { rarityOf } from '../comparisons/comparison.ts'
import { givenNamesOf, type Records, surnamesOf } from '../records/records.ts'

/** Bits of the rarest that an entry of one comparison can share with another, at any level. */
export function rarestBits(records: Records, at: number): (entry: number) => number {
  const { total } = records.evidence[at]!.data
  const commonest = fewestBearers(records, at)
  const known: number[] = []
  return entry => (known[entry] ??= rarityOf(commonest(entry), total))
}

/** How few records bear anything of an entry that a level could go by. */
function fewestBearers(records: Records, at: number): (entry: number) => number {
  const evidence = records.evidence[at]!
  const { sounds, families, chars, offsets } = records.names
  switch (evidence.sort) {
    case 'surname': {
      const { counts, cores, starts, others } = evidence.data
      return entry => {
        const core = cores[entry]!
        const fewest = Math.min(counts.cores[core]!, counts.sounds[sounds[core]!]!, counts.words[core]!)
        return Math.min(fewest, fewestOf(counts.words, others, starts[entry]!, starts[entry + 1]!))
      }
    }
    case 'given-name': {
      const { counts, firsts, starts, words } = evidence.data
      return entry => {
        const first = firsts[entry]!
        const fewest = Math.min(
          counts.entries[entry]!,
          counts.firsts[first]!,
          counts.families[families[first]!]!,
          counts.sounds[sounds[first]!]!,
          counts.initials[chars[offsets[first]!]!]!,
        )
        return Math.min(fewest, fewestOf(counts.firsts, words, starts[entry]!, starts[entry + 1]!))
      }
    }
    case 'address': {
      const { counts, parts } = evidence.data
      return entry => fewestOf(counts, parts, entry * PART_COUNT, (entry + 1) * PART_COUNT)
    }
    case 'text': {
      const { counts, starts, words } = evidence.data
      return entry =>
        Math.min(counts.entries[entry]!, fewestOf(counts.words, words, starts[entry]!, starts[entry + 1]!))
    }
    default:
      return () => 0
  }
}

function fewestOf(counts: Uint32Array, codes: Uint32Array, from: number, to: number): number {
  let fewest = Infinity
  for (let at = from; at < to; at++) if (codes[at] !== 0) fewest = Math.min(fewest, counts[codes[at]!] ?? 0)
  return fewest
}

/** Bits of a record's two names found exchanged in another, whichever of the two is written right. */
export function exchangeBits(records: Records): (row: number) => number {
  const given = givenNamesOf(records)
  const surnames = surnamesOf(records)
  if (given === undefined || surnames === undefined) return () => -Infinity
  const { values, width } = records.cells
  const placeOf = (sort: string) => records.places[records.evidence.findIndex(one => one.sort === sort)]!
  const [givenPlace, surnamePlace] = [placeOf('given-name'), placeOf('surname')]
  const asGiven = (word: number) => given.counts.firsts[word] ?? 0
  const asEither = (word: number) => asGiven(word) + (surnames.counts.cores[word] ?? 0)
  const bitsOf = (one: number, other: number) =>
    rarityOf(asGiven(one), given.total) + rarityOf(asEither(other), given.total)
  return row => {
    const first = given.firsts[values[row * width + givenPlace]!]!
    const core = surnames.cores[values[row * width + surnamePlace]!]!
    return Math.max(bitsOf(first, core), bitsOf(core, first))
  }
}
