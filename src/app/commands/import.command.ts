// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Mapping, mapping, proposeMapping } from '../../features/imports/mapping.contract.ts'
import { ApiRefusal, apiAt } from '../imports/api.ts'
import { bringFile, type Outcome } from '../imports/bring-file.ts'
import { BadInput } from '../places/bad-input.ts'
import { openTable } from '../places/table.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'bring reports from a CSV or TSV file of another system',
  help: `
Usage: npx vlechtwerk import FILE --source NAME --token TOKEN [OPTIONS]

Reads reports about places from a file (CSV or TSV, plain or gzipped; separator found out) and files them as signals of
the domain the token belongs to, at the table it works at, by the same API as the screen. Running it again adds
nothing: a report is known by its source and its own id there, or else by its content.

  --source NAME     what the other system is called, for example MOR
  --token TOKEN     as printed by 'npx vlechtwerk token'
  --url URL         where the server is                                     http://localhost:3000
  --mapping M.json  which column is what; without it the names are guessed, shown, and used with --yes
  --dry-run         counts what would happen and files nothing
  --errors E.csv    writes the rows that were not right, with line and reason
  --yes             uses the guessed mapping

The mapping: {"sourceId": {"column": "Nummer"}, "facts": {"column": "Melding"}, "observedFrom": {"column": "Datum"},
"phenomenon": {"column": "Soort", "values": {"Zwerfvuil": "litter"}}, "place": {"label": {"column": "Straat"},
"longitude": {"column": "lon"}, "latitude": {"column": "lat"}}}. A part may also be {"value": "litter"}. Points are
longitude and latitude (WGS84) or x and y (RD, metres). Dates: 2026-11-18, 18-11-2026 20:30, 2026-11; without a zone
they are Dutch clock time.
`,
  async run(args) {
    try {
      return await bring(args)
    } catch (problem) {
      const known =
        problem instanceof BadInput || problem instanceof RangeError || problem instanceof ApiRefusal
      if (!known && (problem as { cause?: { code?: string } }).cause?.code !== 'ECONNREFUSED') throw problem
      process.stderr.write(
        `${known ? (problem as Error).message : 'There is no server at that address (--url).'}\n`,
      )
      return problem instanceof ApiRefusal ? 1 : 2
    }
  },
}

const options = {
  source: { type: 'string' },
  token: { type: 'string' },
  url: { type: 'string', default: 'http://localhost:3000' },
  mapping: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  errors: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const

async function bring(args: string[]): Promise<number> {
  const { values, positionals } = parseOrTell(args)
  const [file] = positionals
  if (!file || positionals.length > 1) throw new BadInput('Name one file to import.')
  if (!values.source || !values.token)
    throw new BadInput('An import needs --source and --token (see --help).')
  const wanted = values.mapping ? readMapping(values.mapping) : await guess(file, values.yes)
  if (wanted === undefined) return 2
  const outcome = await bringFile(apiAt(values.url, values.token), {
    file,
    source: values.source,
    mapping: wanted,
    dryRun: values['dry-run'],
    progress: process.stderr.isTTY ? tell : undefined,
  })
  if (values.errors) writeFileSync(values.errors, errorsAsCsv(outcome))
  const { refused, ...counts } = outcome
  process.stdout.write(
    `${JSON.stringify({ dryRun: values['dry-run'], ...counts, refused: refused.length })}\n`,
  )
  for (const one of refused.slice(0, 10))
    process.stderr.write(`line ${one.line}: ${one.problems.join('; ')}\n`)
  if (refused.length > 10)
    process.stderr.write(`… and ${refused.length - 10} more; --errors E.csv writes them all.\n`)
  return 0
}

function parseOrTell(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (problem) {
    throw new BadInput((problem as Error).message)
  }
}

function readMapping(path: string): Mapping {
  const text = readOrTell(path)
  const read = mapping.safeParse(text)
  if (read.success) return read.data
  const problems = read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  throw new BadInput(`The mapping ${path} is not right. ${problems.join('; ')}`)
}

function readOrTell(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (problem) {
    throw new BadInput(`The mapping ${path} cannot be read: ${(problem as Error).message}`)
  }
}

/** Shows a guessed mapping; uses it only when told, since a wrong column files wrong reports. */
async function guess(file: string, yes: boolean): Promise<Mapping | undefined> {
  const { columns } = await openTable(file)
  const read = mapping.safeParse(proposeMapping(columns))
  if (!read.success) {
    throw new BadInput(
      `The columns (${columns.join(', ')}) do not speak for themselves: give --mapping M.json.`,
    )
  }
  if (yes) return read.data
  process.stderr.write(`The columns would be read like this:\n${JSON.stringify(read.data, null, 2)}\n`)
  process.stderr.write(
    'If that is right, run again with --yes; otherwise save it, change it and give --mapping.\n',
  )
  return undefined
}

const tell = (outcome: Outcome): void =>
  void process.stderr.write(
    `\r${outcome.new} new, ${outcome.known} known, ${outcome.refused.length} not right`,
  )

const quoted = (text: string): string => `"${text.replace(/"/g, '""').replace(/^([=+\-@\t\r])/, "'$1")}"`

const errorsAsCsv = (outcome: Outcome): string =>
  [
    'line,id,problem',
    ...outcome.refused.map(one => `${one.line},${quoted(one.sourceId)},${quoted(one.problems.join('; '))}`),
  ].join('\n') + '\n'
