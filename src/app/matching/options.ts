// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util'

/** What the writer of a command got wrong, told in their words. */
export class OptionError extends Error {}

const VALUED = [
  'mapping',
  'mapping-b',
  'out',
  'clusters',
  'truth',
  'truth-pairs',
  'truth-pattern',
  'group',
  'seed',
  'workers',
  'model',
  'save-model',
] as const
type Valued = (typeof VALUED)[number]

/** The command line of `match`, taken apart. */
export type Options = {
  readonly action: 'link' | 'evaluate' | 'explain'
  /** What stands behind the action: files, and for explain two record ids. */
  readonly operands: readonly string[]
  readonly values: Partial<Record<Valued, string>>
  readonly isOneToOne: boolean
  readonly seed: number
  /** Worker threads; 0 runs everything on the main thread. */
  readonly workers: number
}

const ACTIONS = ['link', 'evaluate', 'explain'] as const

/**
 * Takes the arguments of `match` apart.
 * @param processors how many workers to start when nothing is asked for
 * @throws {OptionError}
 */
export function parsedOptions(args: readonly string[], processors: number): Options {
  const [action, ...rest] = args
  if (!ACTIONS.includes(action as Options['action'])) {
    throw new OptionError(
      `match needs one of ${ACTIONS.join(', ')}; it got ${action === undefined ? 'nothing' : `'${action}'`}.`,
    )
  }
  const { values, positionals } = parsed(rest)
  const { 'one-to-one': isOneToOne, ...valued } = values
  return {
    action: action as Options['action'],
    operands: positionals,
    values: valued as Options['values'],
    isOneToOne: isOneToOne === true,
    seed: wholeNumber('seed', values.seed, 1),
    workers: wholeNumber('workers', values.workers, processors),
  }
}

function parsed(args: string[]) {
  const options = Object.fromEntries(VALUED.map(name => [name, { type: 'string' as const }]))
  try {
    const known = { ...options, 'one-to-one': { type: 'boolean' as const } }
    return parseArgs({ args, options: known, allowPositionals: true }) as {
      values: Record<string, string | boolean | undefined>
      positionals: string[]
    }
  } catch (error) {
    const [what] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new OptionError(`${what}. See: vlechtwerk match --help`)
  }
}

function wholeNumber(name: string, value: string | boolean | undefined, otherwise: number): number {
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 0xffffffff)
    throw new OptionError(`--${name} must be a whole number, not '${value}'.`)
  return number
}
