// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { availableParallelism } from 'node:os'
import { valueAt } from '../../analysis/matching/columns/table.ts'
import { explainedPair } from '../../analysis/matching/explaining/explain.ts'
import { MappingError } from '../../analysis/matching/mapping.ts'
import { ModelError } from '../../analysis/matching/model/model-file.ts'
import { evaluated } from '../matching/evaluation.ts'
import { explanationText } from '../matching/explanation-text.ts'
import { matchHelp } from '../matching/help.ts'
import { type Input, readInput } from '../matching/input.ts'
import { linkedInput } from '../matching/linkage.ts'
import { saveModel } from '../matching/model-input.ts'
import { OptionError, type Options, parsedOptions } from '../matching/options.ts'
import { checkOutputs } from '../matching/output-check.ts'
import { ProgressBar } from '../matching/progress-bar.ts'
import { remarksOn } from '../matching/remarks.ts'
import { TableError } from '../matching/table-parser.ts'
import { summaryOf } from '../matching/tell.ts'
import { readTruth } from '../matching/truth-input.ts'
import { WorkerCrew } from '../matching/worker-crew.ts'
import { writeClusters, writePairs } from '../matching/write-results.ts'
import type { Command } from './command.ts'

/** `npx vlechtwerk match`: finds records of the same person, address, organisation or vehicle in files. */
export const command: Command = {
  summary: 'Find the records in one or two files that are of the same person or organisation.',
  help: matchHelp,
  async run(args) {
    try {
      await perform(parsedOptions(args, availableParallelism()))
      return 0
    } catch (error) {
      if (!(error instanceof Error)) throw error
      process.stderr.write(`${error.message}\n`)
      return QUESTION_WRONG.some(kind => error instanceof kind) ? 2 : 1
    }
  },
}

const QUESTION_WRONG = [OptionError, MappingError, ModelError, TableError]

type Act = (options: Options, bar: ProgressBar, crew: WorkerCrew | undefined) => Promise<void>
const ACTS: Record<Options['action'], Act> = { link, evaluate, explain }

async function perform(options: Options): Promise<void> {
  const bar = new ProgressBar(process.stderr)
  const crew = options.workers > 1 ? new WorkerCrew(options.workers, share => bar.show(share)) : undefined
  try {
    await ACTS[options.action](options, bar, crew)
  } finally {
    await crew?.dismiss()
  }
}

/** Files that are read. */
function inputsOf({ operands, values }: Options): string[] {
  const named = [values.mapping, values['mapping-b'], values.model, values['truth-pairs']]
  return [...operands, ...named.filter(file => file !== undefined)]
}

async function link(options: Options, bar: ProgressBar, crew: WorkerCrew | undefined): Promise<void> {
  const { out, clusters } = options.values
  if (out === undefined && clusters === undefined)
    throw new OptionError('link needs --out pairs.csv, --clusters clusters.csv, or both.')
  await checkOutputs(options, inputsOf(options))
  const input = await readInput(options, options.operands, bar, crew)
  process.stderr.write(remarksOn(input))
  const outcome = await linkedInput(options, input, bar, crew)
  if (out !== undefined) await writePairs(out, input, outcome.pairs)
  if (clusters !== undefined) await writeClusters(clusters, input, outcome.clusters)
  await saveModel(options, outcome)
  process.stderr.write(summaryOf(options, input, outcome))
}

async function evaluate(options: Options, bar: ProgressBar, crew: WorkerCrew | undefined): Promise<void> {
  await checkOutputs(options, inputsOf(options))
  const input = await readInput(options, options.operands, bar, crew)
  process.stderr.write(remarksOn(input))
  const truth = await readTruth(options, input, sentence => process.stderr.write(sentence))
  const outcome = await linkedInput(options, input, bar, crew)
  const report = evaluated(options, input, outcome, truth)
  await saveModel(options, outcome, report)
  process.stdout.write(JSON.stringify(report, null, 2) + '\n')
}

async function explain(options: Options, bar: ProgressBar, crew: WorkerCrew | undefined): Promise<void> {
  const [idA, idB] = options.operands.slice(-2)
  const files = options.operands.slice(0, -2)
  if (files.length < 1 || idA === undefined || idB === undefined)
    throw new OptionError('explain takes one or two files and two record ids.')
  const input = await readInput(options, files, bar, crew)
  const rows = rowsOf(input, idA, idB)
  const { records, model } = await linkedInput(options, input, bar, crew)
  const explanation = explainedPair(records, model, ...rows, (row, field) =>
    valueAt(input.columns[field]!, row),
  )
  process.stdout.write(explanationText(explanation))
}

/** Two rows of one file, or one of each; the lower first. */
function rowsOf(input: Input, idA: string, idB: string): [number, number] {
  const isTwo = input.firstFile < input.rows
  const a = rowOf(input, idA, 0, input.firstFile)
  const b = rowOf(input, idB, isTwo ? input.firstFile : 0, input.rows)
  if (a === b) throw new OptionError('explain needs two different records.')
  return [Math.min(a, b), Math.max(a, b)]
}

function rowOf(input: Input, id: string, from: number, to: number): number {
  for (let row = from; row < to; row++) if (input.idOf(row) === id) return row
  throw new OptionError(`There is no record '${id}'.`)
}
