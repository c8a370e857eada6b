// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { availableParallelism } from 'node:os'
import { MappingError } from '../../analysis/matching/mapping.ts'
import { evaluated } from '../matching/evaluation.ts'
import { matchHelp } from '../matching/help.ts'
import { readInput } from '../matching/input.ts'
import { linkedInput } from '../matching/linkage.ts'
import { OptionError, type Options, parsedOptions } from '../matching/options.ts'
import { TableError } from '../matching/table-parser.ts'
import { readTruth } from '../matching/truth-input.ts'
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
      const isQuestion =
        error instanceof OptionError || error instanceof MappingError || error instanceof TableError
      if (!isQuestion) throw error
      process.stderr.write(`${error.message}\n`)
      return 2
    }
  },
}

async function perform(options: Options): Promise<void> {
  if (options.action === 'link') return link(options)
  if (options.action === 'evaluate') return evaluate(options)
  throw new OptionError('explain is not known.')
}

async function link(options: Options): Promise<void> {
  const { out, clusters } = options.values
  if (out === undefined && clusters === undefined)
    throw new OptionError('link needs --out pairs.csv, --clusters clusters.csv, or both.')
  const input = await readInput(options, options.operands)
  const outcome = await linkedInput(options, input)
  if (out !== undefined) await writePairs(out, input, outcome.pairs)
  if (clusters !== undefined) await writeClusters(clusters, input, outcome.clusters)
  process.stderr.write(
    `${input.rows} records, ${outcome.scored} pairs scored, ${outcome.pairs.a.length} pairs shown, seed ${options.seed}\n`,
  )
}

async function evaluate(options: Options): Promise<void> {
  const input = await readInput(options, options.operands)
  const truth = await readTruth(options, input)
  const outcome = await linkedInput(options, input)
  process.stdout.write(JSON.stringify(evaluated(options, input, outcome, truth), null, 2) + '\n')
}
