// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Outcome, TooManyPersons } from '../../features/imports/import-outcome.ts'
import { type Mapping, mapping } from '../../features/imports/mapping.contract.ts'
import { mappingOf, proposeColumns } from '../../features/imports/mapping.rules.ts'
import { BadTable } from '../../features/imports/reading/bad-table.ts'
import { encodings } from '../../features/imports/reading/encoding.rules.ts'
import type { Table } from '../../features/imports/reading/open-table.ts'
import { refusalsAsCsv } from '../../features/imports/refusals-csv.rules.ts'
import { ApiRefusal, apiAt } from '../imports/api.ts'
import { bringFile, openFile } from '../imports/bring-file.ts'
import { BadInput } from '../places/bad-input.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'bring reports from a CSV, TSV or Excel file of another system',
  help: `
Usage: npx vlechtwerk import FILE --source NAME --token TOKEN [OPTIONS]

Reads reports from a file (CSV or TSV, plain or gzipped, or .xlsx; separator and encoding found out) and files them as
signals of the domain the token belongs to, at the table it works at, by the same code and API as the screen. Running it
again adds nothing: a report is known by its source and its own id there, or else by its content. Reports about places
have no limit; of signals about persons one import brings at most the number of the covenant, or none.

  --source NAME     what the other system is called, for example MOR
  --token TOKEN     as printed by 'npx vlechtwerk token'
  --url URL         where the server is                                     http://localhost:3000
  --mapping M.json  which column is what; without it the names are guessed, shown, and used with --yes
  --encoding E      utf-8, utf-16le, utf-16be or windows-1252, where the guess is wrong
  --sheet NAME      of a spreadsheet, when it is not the first
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
        problem instanceof BadInput ||
        problem instanceof BadTable ||
        problem instanceof TooManyPersons ||
        problem instanceof RangeError ||
        problem instanceof ApiRefusal
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
  encoding: { type: 'string' },
  sheet: { type: 'string' },
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
  const table = await openFile(file, { encoding: encodingOf(values.encoding), sheet: values.sheet })
  if (table.text?.guessed)
    process.stderr.write(`Read as ${table.text.encoding}; --encoding says otherwise.\n`)
  const wanted = values.mapping ? readMapping(values.mapping) : guess(table, values.yes)
  if (wanted === undefined) return 2
  const outcome = await bringFile(apiAt(values.url, values.token), {
    table,
    source: values.source,
    mapping: wanted,
    dryRun: values['dry-run'],
    progress: process.stderr.isTTY ? tell : undefined,
  })
  if (values.errors) writeFileSync(values.errors, refusalsAsCsv(outcome.refusals, 'en'))
  const { read, new: fresh, known, refused, refusals } = outcome
  process.stdout.write(`${JSON.stringify({ dryRun: values['dry-run'], read, new: fresh, known, refused })}\n`)
  for (const one of refusals.slice(0, 10))
    process.stderr.write(`line ${one.line}: ${one.problems.map(problem => problem.en).join('; ')}\n`)
  if (refused > 10) process.stderr.write(`… and ${refused - 10} more; --errors E.csv writes them.\n`)
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

function encodingOf(text: string | undefined) {
  const found = encodings.find(one => one === text?.toLowerCase())
  if (text !== undefined && found === undefined)
    throw new BadInput(`--encoding is '${text}'; it must be one of ${encodings.join(', ')}.`)
  return found
}

/** Shows a guessed mapping; uses it only when told, since a wrong column files wrong reports. */
function guess(table: Table, yes: boolean): Mapping | undefined {
  const columns = proposeColumns(
    table.columns,
    table.sample.map(({ fields }) => fields),
  )
  const read = mapping.safeParse(mappingOf({ columns, kinds: {}, place: '', dwelling: false }))
  if (!read.success) {
    throw new BadInput(
      `The columns (${table.columns.join(', ')}) do not speak for themselves: give --mapping M.json.`,
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
  void process.stderr.write(`\r${outcome.new} new, ${outcome.known} known, ${outcome.refused} not right`)
