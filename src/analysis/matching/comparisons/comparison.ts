// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Kind } from '../mapping.ts'

/** One way in which two values can agree or differ. */
export type Level = {
  /** Stable name, kept in models and explanations. */
  readonly name: string
  /** Whether the level says that the values share something: dependence between fields works through this. */
  readonly agrees: boolean
  /** Default share of true matches with both values known at this level; the shares of a comparison sum to 1. */
  readonly match: number
  /** The same for two members of one household or family; undefined when they are no more alike than strangers. */
  readonly related?: number
  /** The same for two strangers with one name, of one origin and time; undefined where that tells nothing. */
  readonly namesake?: number
  /** Default share of random pairs; undefined at a level whose weight comes from the frequency of the value. */
  readonly random?: number
  /**
   * By what the chance that the frequency of the value gives is to be multiplied, where more is needed than the value:
   * the mean of 2^rarity at this level over pairs of strangers. 1 where it is undefined.
   */
  readonly strangers?: number
  /**
   * Whether their frequency is taken for all the chance there is of sharing these values as a whole. For texts only:
   * in small files strangers with one name of a firm are mostly a match that was not found, and would tell of chance
   * what is true of matches.
   */
  readonly isWhole?: boolean
}

/** What all comparisons of one sort have in common: the levels, of which 0 is always 'missing'. */
export type Levels = readonly Level[]

/**
 * Bits of evidence in the rarity of what the two records last compared share: -log2 of the chance that a record
 * drawn at random shares it too; 0 when the level carries no such evidence. One for all comparators of a
 * worker: reading it costs the same whichever comparator wrote it.
 */
export class Rarity {
  bits = 0
}

/** Compares one group of correlated fields of two records. */
export interface Comparator {
  /**
   * The level of two records, 0 when a value is missing on one side; sets the {@link Rarity} it was given. A
   * function of its own for each comparator: called millions of times, it is found without a look-up.
   */
  readonly level: (a: number, b: number) => number
  /**
   * Adds to every pair of a batch the weight of its level and its rarity. A loop of its own in every class, however
   * alike they are: with one comparator in a loop the processor works on several pairs at once.
   * @param weights bits per level, 0 at 'missing'
   */
  weigh(batch: Batch, weights: Float64Array): void
}

/** Pairs that are weighed together: pair i is rows `a[i]` and `b[i]` with `bits[i]` so far, i below `size`. */
export type Batch = {
  readonly a: Uint32Array
  readonly b: Uint32Array
  /** The key under which each pair was found. */
  readonly keys: Uint32Array
  readonly bits: Float64Array
  size: number
}

/**
 * Codes of records as comparators read them: those of one record lie side by side, because they are asked for
 * together. Comparison code of record r: `values[r * width + place]`. Behind the codes of all comparisons stands
 * what is asked of nearly every pair (sketches, parts of an address): a look-up in another array per pair would
 * cost more than the comparison.
 */
export type Cells = { values: Uint32Array; readonly width: number }

/** Comparisons by the sort of evidence; each has its own levels and data. */
export type Sort =
  | 'given-name'
  | 'surname'
  | 'birth-date'
  | 'sex'
  | 'address'
  | 'contact'
  | 'identifier'
  | 'text'

/** Fields joined into one comparison, because they speak of the same thing. */
export type ComparisonPlan = {
  /** Unique within a model, stable over files: 'surname', 'address', 'other cuisine'. */
  readonly name: string
  readonly sort: Sort
  /** Places of the columns in the mapping, with their kind. */
  readonly fields: readonly { readonly at: number; readonly kind: Kind }[]
}

const LOGS = Float64Array.from({ length: 1 << 12 }, (_, count) => Math.log2(bearersOf(count)))
let known = 1
let logOfKnown = 0

/** Bits of a value borne by `count` of `total` records, the two compared included. */
export function rarityOf(count: number, total: number): number {
  if (total !== known) {
    known = total
    logOfKnown = Math.log2(total)
  }
  return logOfKnown - (count < LOGS.length ? LOGS[count]! : Math.log2(bearersOf(count)))
}

/** Two of the bearers are the pair itself; half a record stands for those the file did not happen to hold. */
function bearersOf(count: number): number {
  return Math.max(count - 1.5, 0.5)
}
