// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, writeFile } from 'node:fs/promises'
import type { Linked } from '../../analysis/matching/linkage/link.ts'
import type { Model } from '../../analysis/matching/model/model.ts'
import { loadedModel, ModelError, modelFile } from '../../analysis/matching/model/model-file.ts'
import type { Records } from '../../analysis/matching/records/records.ts'
import type { Options } from './options.ts'
import { inWords } from './read-table.ts'

/**
 * The model that --model names; undefined without it.
 * @throws {ModelError} when it cannot be read or does not fit the mapping
 */
export async function readModel(options: Options, records: Records): Promise<Model | undefined> {
  const path = options.values.model
  if (path === undefined) return undefined
  try {
    return loadedModel(JSON.parse(await readFile(path, 'utf8')), records)
  } catch (error) {
    throw new ModelError(`The model ${path} cannot be used: ${inWords(error)}`)
  }
}

/** Writes the model that was used where --save-model says; does nothing without it. */
export async function saveModel(options: Options, outcome: Linked, evaluation?: unknown): Promise<void> {
  const path = options.values['save-model']
  if (path === undefined) return
  const file = modelFile(outcome.model, outcome.records, outcome.scored, options.seed, evaluation)
  await writeFile(path, JSON.stringify(file, null, 2) + '\n')
}
