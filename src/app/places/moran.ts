// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { falseDiscoveryRates } from '../../analysis/hotspots/fdr.ts'
import { galIdColumn, parseGal } from '../../analysis/hotspots/gal.ts'
import { gi, giStar } from '../../analysis/hotspots/getis-ord.ts'
import { localMoran, moran, standardisedRates } from '../../analysis/hotspots/moran.ts'
import { BadInput } from './bad-input.ts'
import { readDbf } from './dbf.ts'
import { type Options, readOptions } from './options.ts'
import { figure, printWithList } from './output.ts'
import { fingerprint } from './points.ts'
import { columnOf, numberIn, openTable } from './table.ts'
import { inShares, WORKER_OPTIONS, workersAsked } from './workers.ts'

const KINDS = {
  ...WORKER_OPTIONS,
  value: 'text',
  neighbours: 'text',
  id: 'text',
  population: 'text',
  permutations: 'text',
  seed: 'text',
} as const

type Rows = {
  columns: string[]
  rows: string[][]
  number: (field: string) => number
  at: (name: string) => number
}

/** `hotspots moran`: Moran's I, and local Moran, Gi and Gi* of every place, for areas with given neighbours. */
export async function moranCommand(args: string[]): Promise<number> {
  const options = readOptions('hotspots moran', args, KINDS)
  const valueName = required(options, 'value', 'Which column holds the values?')
  const galPath = required(options, 'neighbours', 'Which file tells who neighbours whom (.gal)?')
  const table = await readRows(options.file)
  const values = column(table, valueName, options.file)
  const gal = textOf(galPath)
  const ids = idsFor(table, gal, options.text('id'), galPath)
  const { neighbours } = parseGal(gal, ids)
  const people = options.text('population')
  const measured =
    people === undefined ? values : standardisedRates(values, column(table, people, options.file))
  const whole = moran(measured, neighbours)
  const seed = options.number('seed', 1, { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true })
  const draws = options.number('permutations', 9999, { least: 99, most: 1e7, whole: true })
  const shares = await inShares(
    { kind: 'tails', values: Float64Array.from(measured), neighbours, draws, seed },
    ids.length,
    workersAsked(options),
  )
  const high = shares.flatMap(([part]) => [...part!])
  const low = shares.flatMap(([, part]) => [...part!])
  const q = falseDiscoveryRates(high)
  const local = localMoran(measured, neighbours)
  const [without, star] = [gi(measured, neighbours), giStar(measured, neighbours)]
  const spread = 1.96 * Math.sqrt(whole.variance)
  await printWithList(
    {
      method: `Moran's I (row-standardised weights, normal population), local Moran (Anselin 1995), Gi and Gi* (Ord & Getis 1995, binary weights); p of a place from ${draws} conditional permutations`,
      dataDate: null,
      n: whole.n,
      seed,
      permutations: draws,
      value: valueName,
      ...(people && { population: people, rates: 'standardised (Assunção & Reis 1999)' }),
      moran: {
        i: figure(whole.i),
        expected: figure(whole.expected),
        z: figure(whole.z),
        p: figure(whole.p),
        pClustered: figure(whole.pClustered),
        interval: [figure(whole.expected - spread), figure(whole.expected + spread)],
      },
      definitions: {
        p: 'two-sided; pClustered one-sided, for clustering alone',
        interval: 'where I lies in 95 % of cases if nothing clusters',
        places:
          'p: chance of neighbours at least this high when they are drawn from all other places; q: false discovery rate',
      },
      data: { file: options.file, sha256: await fingerprint(options.file), neighbours: galPath },
      notes:
        ids.length > 0
          ? [`Places are matched by ${options.text('id') ?? galIdColumn(gal) ?? 'their order in the file'}.`]
          : [],
    },
    'places',
    ids.map((id, at) => ({
      id,
      value: values[at],
      localMoran: figure(local[at]!),
      gi: figure(without[at]!),
      giStar: figure(star[at]!),
      p: figure(high[at]!),
      pLow: figure(low[at]!),
      q: figure(q[at]!),
    })),
  )
  return 0
}

function required(options: Options, name: string, question: string): string {
  const given = options.text(name)
  if (given === undefined) throw new BadInput(`${question} Give --${name}.`)
  return given
}

async function readRows(path: string): Promise<Rows> {
  if (/\.dbf$/i.test(path)) {
    const rows = readDbf(path)
    const columns = Object.keys(rows[0] ?? {})
    const at = (name: string) => {
      const found = columns.indexOf(name)
      if (found < 0)
        throw new BadInput(`${path} has no column '${name}'. Its columns: ${columns.join(', ')}.`)
      return found
    }
    return {
      columns,
      rows: rows.map(row => Object.values(row)),
      number: field => (field === '' ? Number.NaN : Number(field)),
      at,
    }
  }
  const table = await openTable(path)
  const rows: string[][] = []
  await table.eachRow(fields => void rows.push(fields))
  return {
    columns: table.columns,
    rows,
    number: field => numberIn(table, field),
    at: name => columnOf(table, name),
  }
}

function column({ rows, number, at }: Rows, name: string, path: string): number[] {
  const place = at(name)
  return rows.map((row, index) => {
    const value = number(row[place]!)
    if (Number.isFinite(value)) return value
    throw new BadInput(
      `${path}: row ${index + 1} has no number in column '${name}' but '${row[place]}'. Every place needs a value.`,
    )
  })
}

// Ids are matched with the column that is asked for, that the file names, or that holds them all; else by order.
function idsFor(table: Rows, gal: string, asked: string | undefined, path: string): string[] {
  const { ids } = parseGal(gal)
  const texts = (at: number) => table.rows.map(row => plain(row[at]!))
  const known = new Set(ids)
  const fits = (list: string[]) =>
    list.length === ids.length && list.every(id => known.has(id)) && new Set(list).size === list.length
  if (asked !== undefined) return texts(table.at(asked))
  if (ids.length !== table.rows.length)
    throw new BadInput(
      `${path} holds ${ids.length} places and the table ${table.rows.length} rows: these must be the same places.`,
    )
  const named = table.columns.indexOf(galIdColumn(gal) ?? '')
  const candidates = [...(named < 0 ? [] : [named]), ...table.columns.keys()]
  const found = candidates.find(at => fits(texts(at)))
  if (found !== undefined) return texts(found)
  const numbers = table.rows.map((_, at) => String(at + 1))
  if (fits(numbers)) return numbers
  throw new BadInput(
    `No column holds the ids of ${path} (such as ${ids.slice(0, 3).join(', ')}). Say which with --id.`,
  )
}

// Tables write 37009.000 where the neighbour file writes 37009.
function plain(id: string): string {
  return /^-?\d+\.0*$/.test(id.trim()) ? String(Number(id)) : id.trim()
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new BadInput(`There is no file ${path}.`)
  }
}
