// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Records } from '../records/records.ts'
import type { ComparisonModel, Model } from './model.ts'

export const MODEL_FORMAT = 'vlechtwerk-matching-model'
export const MODEL_VERSION = 1

/** A model as it is kept and compared: versioned JSON. */
export type ModelFile = Model & {
  readonly format: typeof MODEL_FORMAT
  readonly version: typeof MODEL_VERSION
  /** What it was learnt from: number of records and pairs, seed, and a hash over all codes of the records. */
  readonly source: {
    readonly records: number
    readonly pairsScored: number
    readonly seed: number
    readonly fingerprint: string
  }
  /** Probabilities: pairs are shown from the first, called the same from the second. */
  readonly thresholds: { readonly shown: number; readonly same: number }
  /** Per comparison the number of distinct values and the share of records that bear the ten most common. */
  readonly frequencies: readonly {
    readonly name: string
    readonly distinct: number
    readonly topShares: readonly number[]
  }[]
  /** What `match evaluate` measured with it, when it was measured. */
  readonly evaluation?: unknown
}

/** A model file that cannot be used, told so that its owner can mend it. */
export class ModelError extends Error {}

/**
 * Packs a learnt model for keeping.
 * @param pairsScored pairs whose fields were compared
 * @param seed whole number the linkage was run with
 * @param evaluation what was measured with it, as JSON; left out when it was not measured
 */
export function modelFile(
  model: Model,
  records: Records,
  pairsScored: number,
  seed: number,
  evaluation?: unknown,
): ModelFile {
  return {
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    source: { records: records.rows, pairsScored, seed, fingerprint: fingerprintOf(records) },
    thresholds: { shown: 0.05, same: 0.5 },
    matchShare: model.matchShare,
    relatedShare: model.relatedShare,
    namesakeShare: model.namesakeShare,
    comparisons: model.comparisons,
    frequencies: records.plans.map(({ name }, at) => ({
      name,
      ...frequencies(records, records.places[at]!),
    })),
    ...(evaluation === undefined ? {} : { evaluation }),
  }
}

function frequencies({ cells, rows }: Records, place: number): { distinct: number; topShares: number[] } {
  const counts = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    const code = cells.values[row * cells.width + place]!
    if (code !== 0) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  let top: number[] = []
  for (const count of counts.values()) {
    if (top.length < 10 || count > top.at(-1)!) top = [...top, count].sort((a, b) => b - a).slice(0, 10)
  }
  return { distinct: counts.size, topShares: top.map(count => count / rows) }
}

/** A hash of all that is compared: the same records give the same sixteen hexadecimal digits. */
export function fingerprintOf({ cells, rows }: Records): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < rows * cells.width; at++) {
    one = Math.imul(one ^ cells.values[at]!, 0x01000193)
    other = Math.imul(other ^ (cells.values[at]! + at), 0x85ebca6b)
  }
  return [one, other].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/**
 * Reads a model file and checks that it fits the comparisons of the records.
 * @param value parsed JSON
 * @throws {ModelError} naming what does not fit
 */
export function loadedModel(value: unknown, records: Records): Model {
  const file = value as Partial<ModelFile> | null
  if (file?.format !== MODEL_FORMAT || !Array.isArray(file.comparisons))
    throw new ModelError('This is no model file.')
  if (file.version !== MODEL_VERSION)
    throw new ModelError(`Its version is ${file.version}; this program reads version ${MODEL_VERSION}.`)
  const comparisons = records.plans.map(({ name }, at) =>
    fitting(
      file.comparisons!,
      name,
      records.levels[at]!.map(level => level.name),
    ),
  )
  return {
    comparisons,
    matchShare: file.matchShare!,
    relatedShare: file.relatedShare!,
    namesakeShare: file.namesakeShare!,
  }
}

function fitting(
  comparisons: readonly ComparisonModel[],
  name: string,
  levels: readonly string[],
): ComparisonModel {
  const found = comparisons.find(comparison => comparison.name === name)
  if (found === undefined)
    throw new ModelError(
      `The model has no comparison "${name}". It has: ${comparisons.map(one => one.name).join(', ')}.`,
    )
  if (found.levels.join('|') !== levels.join('|'))
    throw new ModelError(`The levels of "${name}" in the model are not those of this program.`)
  return found
}

/** How far two models differ at one level: bits of weight in the second less those in the first. */
export type ModelDifference = { readonly name: string; readonly level: string; readonly bits: number }

/**
 * Differences between two models with comparisons in common, largest first.
 * @param least bits (0 and up) that the weight of a level must differ
 */
export function modelDifferences(first: Model, second: Model, least = 0.5): ModelDifference[] {
  return first.comparisons
    .flatMap(own => {
      const other = second.comparisons.find(({ name }) => name === own.name)
      return other === undefined ? [] : levelDifferences(own, other)
    })
    .filter(({ bits }) => Math.abs(bits) >= least)
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
}

function levelDifferences(first: ComparisonModel, second: ComparisonModel): ModelDifference[] {
  const weight = (model: ComparisonModel, at: number) => Math.log2(model.match[at]! / model.random[at]!)
  return first.levels.flatMap((level, at) => {
    const place = second.levels.indexOf(level)
    if (at === 0 || place < 1) return []
    return [{ name: first.name, level, bits: weight(second, place) - weight(first, at) }]
  })
}
