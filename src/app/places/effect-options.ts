// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util'
import type { BeforeAfter } from '../../analysis/effect/counts.ts'
import { BadInput } from './bad-input.ts'

/** Options as `--name value`, flags as `--name`, and at most one file. */
export type EffectOptions = {
  file: string | undefined
  text(name: string): string | undefined
  /** @throws BadInput when it was not said */
  needed(name: string): string
  flag(name: string): boolean
  number(name: string): number | undefined
  list(name: string): string[] | undefined
  numbers(name: string): number[] | undefined
  /** Two numbers, before and after. */
  pair(name: string): BeforeAfter | undefined
}

/** @throws BadInput when an option is unknown or has no value */
export function effectOptions(args: string[], names: string[], flags: string[] = []): EffectOptions {
  const { values, positionals } = parse(args, names, flags)
  if (positionals.length > 1) throw new BadInput(`One file at a time, not ${positionals.join(' and ')}.`)
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined)
  const list = (name: string) =>
    text(name)
      ?.split(',')
      .map(part => part.trim())
  const numbers = (name: string) => list(name)?.map(part => numberFrom(name, part))
  return {
    file: positionals[0],
    text,
    list,
    numbers,
    needed: name => text(name) ?? refuse(`--${name} is missing. See: vlechtwerk effect --help`),
    flag: name => values[name] === true,
    number: name => (text(name) === undefined ? undefined : numberFrom(name, text(name)!)),
    pair(name) {
      const both = numbers(name)
      if (both === undefined) return undefined
      if (both.length !== 2) throw new BadInput(`--${name} is two numbers, before and after, such as 50,30.`)
      return { before: both[0]!, after: both[1]! }
    },
  }
}

function parse(args: string[], names: string[], flags: string[]) {
  const options = Object.fromEntries([
    ...names.map(name => [name, { type: 'string' as const }] as const),
    ...flags.map(name => [name, { type: 'boolean' as const }] as const),
  ])
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values: values as Record<string, unknown>, positionals }
  } catch (error) {
    throw new BadInput(`${(error as Error).message.split('. ')[0]}. See: vlechtwerk effect --help`)
  }
}

function numberFrom(name: string, text: string): number {
  const number = Number(text)
  if (text === '' || !Number.isFinite(number))
    throw new BadInput(
      `--${name}: '${text}' is not a number. Write 12.5, without % or unit; a comma goes between two numbers.`,
    )
  return number
}

function refuse(message: string): never {
  throw new BadInput(message)
}
