// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util'
import { BadInput } from './bad-input.ts'

/** What an option takes: text, a number, or nothing. */
export type OptionKinds = Record<string, 'text' | 'number' | 'flag'>

export type Options = {
  file: string
  text(name: string): string | undefined
  number(name: string, otherwise: number, within?: { least: number; most: number; whole?: boolean }): number
  flag(name: string): boolean
  /** Numbers separated by commas. @throws BadInput when one is none */
  list(name: string): number[] | undefined
}

/**
 * Reads `FILE --option value …`.
 * @throws BadInput that names what is unknown, doubled or missing
 */
export function readOptions(command: string, args: readonly string[], kinds: OptionKinds): Options {
  const { values, positionals } = parsed(command, args, kinds)
  const [file, ...more] = positionals
  if (file === undefined)
    throw new BadInput(`Which file? Usage: npx vlechtwerk ${command} FILE [OPTIONS]; --help tells more.`)
  if (more.length > 0) throw new BadInput(`One file at a time: '${more.join("', '")}' came after ${file}.`)
  const text = (name: string) => values[name] as string | undefined
  return {
    file,
    text,
    flag: name => values[name] === true,
    number(name, otherwise, { least, most, whole } = { least: -Infinity, most: Infinity }) {
      const given = text(name)
      if (given === undefined) return otherwise
      const number = given.trim() === '' ? Number.NaN : Number(given)
      if (
        Number.isFinite(number) &&
        number >= least &&
        number <= most &&
        !(whole && !Number.isInteger(number))
      )
        return number
      const range = Number.isFinite(most) ? `from ${least} to ${most}` : `from ${least} up`
      throw new BadInput(`--${name} takes a ${whole ? 'whole ' : ''}number ${range}, not '${given}'.`)
    },
    list(name) {
      const given = text(name)
      if (given === undefined) return undefined
      const numbers = given.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)))
      if (numbers.every(Number.isFinite)) return numbers
      throw new BadInput(`--${name} takes numbers separated by commas, such as 0,100,200, not '${given}'.`)
    },
  }
}

function parsed(command: string, args: readonly string[], kinds: OptionKinds) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? 'boolean' : 'string' } as const,
    ]),
  )
  try {
    // A longitude west of Greenwich starts with a dash: `--option -1.5` must not read as two options.
    return parseArgs({ args: joinNegatives(args), options, allowPositionals: true, strict: true })
  } catch (error) {
    const [said] = (error as Error).message.split('. ')
    throw new BadInput(`${said}. 'npx vlechtwerk ${command} --help' lists the options.`)
  }
}

function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = []
  for (const arg of args) {
    const last = joined.at(-1)
    if (/^-\d/.test(arg) && last?.startsWith('--') && !last.includes('='))
      joined[joined.length - 1] = `${last}=${arg}`
    else joined.push(arg)
  }
  return joined
}
