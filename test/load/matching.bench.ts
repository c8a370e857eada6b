// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tasksOf } from '../../src/analysis/matching/blocking/visit-pairs.ts'
import type { Table } from '../../src/analysis/matching/columns/table.ts'
import { MatchIndex } from '../../src/analysis/matching/incremental/match-index.ts'
import { linkRecords } from '../../src/analysis/matching/linkage/link.ts'
import type { Kind, Mapping } from '../../src/analysis/matching/mapping.ts'
import { readRecords } from '../../src/analysis/matching/records/read-records.ts'
import { TaskScorer } from '../../src/analysis/matching/scoring/task-scorer.ts'
import { generatePersons } from '../../src/analysis/matching/synthetic/generate-persons.ts'
import { personHeader, personRow } from '../../src/analysis/matching/synthetic/person-csv.ts'
import { readTable } from '../../src/app/matching/read-table.ts'

type Row = { work: string; measured: string; reach: string; ratio?: string; ok: boolean }
type Print = (row: Row) => void
type Report = {
  records: number
  pairs_scored: number
  pairs: { precision: number; recall: number; f1: number }
  clusters: { precision: number; recall: number; f1: number }
  ece: number
  seconds: number
  peak_rss_mb: number
  recall_gap?: number
}

const GENERATED =
  'given_name:given_name surname:surname date_of_birth:date_of_birth sex:sex street:street house_number:house_number ' +
  'house_number_addition:house_number_addition postcode:postcode city:city national_id:national_id phone:phone email:email'
const cli = fileURLToPath(new URL('../../src/app/cli.ts', import.meta.url))

/**
 * The figures of matching. Generated persons need nothing; the labelled sets are read from the folder that
 * VLECHTWERK_OPEN_DATA names (see src/analysis/matching/README.md). VLECHTWERK_BENCH_LARGE=1 adds five million.
 */
export async function bench(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'matching-'))
  try {
    await million(print, folder)
    if (process.env.VLECHTWERK_BENCH_LARGE === '1') await fiveMillion(print, folder)
    await rates(print, folder)
    await openData(print, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function mappingOf(columns: string, id?: string): Mapping {
  const fields = columns.split(' ').map(field => {
    const [column, kind] = field.split(':') as [string, Kind]
    return { column, kind }
  })
  return id === undefined ? { fields } : { id, fields }
}

async function written(folder: string, count: number): Promise<{ file: string; mapping: string }> {
  const file = join(folder, `persons-${count}.csv`)
  const mapping = join(folder, 'persons.json')
  if (existsSync(file)) return { file, mapping }
  const stream = createWriteStream(file)
  stream.write(personHeader() + '\n')
  let lines = ''
  for (const person of generatePersons({ count, seed: 1 })) {
    lines += personRow(person) + '\n'
    if (lines.length < 1 << 20) continue
    if (!stream.write(lines)) await new Promise<void>(resolve => stream.once('drain', () => resolve()))
    lines = ''
  }
  await new Promise(resolve => stream.end(lines, () => resolve(undefined)))
  writeFileSync(mapping, JSON.stringify(mappingOf(GENERATED, 'id')))
  return { file, mapping }
}

function command(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'match', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, errors] = ['', '']
    child.stdout.on('data', text => (out += String(text)))
    child.stderr.on('data', text => (errors += String(text)))
    child.on('error', reject)
    child.on('close', code => (code === 0 ? resolve(out) : reject(new Error(errors))))
  })
}

async function evaluated(...args: string[]): Promise<Report> {
  return JSON.parse(await command(['evaluate', ...args])) as Report
}

async function million(print: Print, folder: string): Promise<void> {
  const { file, mapping } = await written(folder, 1_000_000)
  const report = await evaluated(file, '--mapping', mapping, '--truth', 'truth', '--group', 'origin')
  const { seconds, peak_rss_mb: memory, pairs_scored: scored } = report
  print({
    work: '1,000,000 persons, one command',
    measured: `${seconds} s`,
    reach: '20 s',
    ratio: ratio(20, seconds),
    ok: seconds <= 20,
  })
  print({
    work: '  memory',
    measured: `${memory} MB`,
    reach: '1,500 MB',
    ratio: ratio(1500, memory),
    ok: memory <= 1500,
  })
  print({ work: '  pairs scored', measured: `${scored}`, reach: '25,000,000', ok: scored >= 25_000_000 })
  calibration(print, '  generated persons', report)
  const gap = report.recall_gap ?? 1
  print({
    work: '  recall gap between origins of names',
    measured: points(gap),
    reach: '3 points',
    ok: gap <= 0.03,
  })
}

async function fiveMillion(print: Print, folder: string): Promise<void> {
  const { file, mapping } = await written(folder, 5_000_000)
  const start = performance.now()
  await command(['link', file, '--mapping', mapping, '--out', join(folder, 'pairs.csv')])
  const seconds = Math.round((performance.now() - start) / 1000)
  print({
    work: '5,000,000 persons, link only',
    measured: `${seconds} s`,
    reach: '360 s',
    ratio: ratio(360, seconds),
    ok: seconds <= 360,
  })
}

/** On one core, in processor seconds: other work on the machine hardly changes these. */
async function rates(print: Print, folder: string): Promise<void> {
  const { file } = await written(folder, 1_000_000)
  const table = await readTable(file)
  const mapping = mappingOf(GENERATED)
  const columns = mapping.fields.map(({ column }) => table.columns.find(({ name }) => name === column)!)
  const small = columns.map(column => ({ ...column, codes: column.codes.subarray(0, 100_000) }))
  const records = readRecords(mapping, small, 100_000)
  const { model, candidates } = await linkRecords(records, { seed: 1 })
  const scorer = new TaskScorer(records, candidates, model)
  const tasks = tasksOf(candidates)
  for (const task of tasks.slice(0, 4)) scorer.score(task)
  const before = process.cpuUsage()
  let scored = 0
  for (const task of tasks) scored += scorer.score(task).scored
  const used = process.cpuUsage(before)
  const rate = scored / ((used.user + used.system) / 1e6) / 1e6
  print({
    work: 'scoring, per core',
    measured: `${rate.toFixed(2)} M pairs/s`,
    reach: '2.5 M pairs/s',
    ratio: ratio(rate, 2.5),
    ok: rate >= 2.5,
  })
  lookUps(print, table, mapping, MatchIndex.build(mapping, columns, table.rows, model))
}

function lookUps(print: Print, table: Table, mapping: Mapping, index: MatchIndex): void {
  const columns = mapping.fields.map(({ column }) => table.columns.find(({ name }) => name === column)!)
  const times: number[] = []
  for (let question = 0; question < 3000; question++) {
    const row = (question * 331) % table.rows
    const values = columns.map(({ codes, value }) => value(codes[row]!))
    const start = performance.now()
    index.matches(values)
    if (question >= 500) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const p95 = times[Math.floor(times.length * 0.95)]!
  print({
    work: 'one new record against 1,000,000, p95',
    measured: `${p95.toFixed(2)} ms`,
    reach: '2 ms',
    ratio: ratio(2, p95),
    ok: p95 <= 2,
  })
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  print({
    work: '  memory of this process with the index',
    measured: `${memory} MB`,
    reach: 'stated',
    ok: true,
  })
}

type LabelledSet = {
  readonly name: string
  readonly files: readonly string[]
  readonly fields: string
  readonly id?: string
  readonly args: readonly string[]
  readonly f1?: number
  readonly clusters?: { readonly f1: number; readonly precision: number }
}

const FEBRL =
  'given_name:given_name surname:surname street_number:house_number address_1:street address_2:other suburb:city ' +
  'postcode:postcode state:other date_of_birth:date_of_birth'
const RECORD_LINKAGE =
  'fname_c1:given_name fname_c2:given_name lname_c1:surname lname_c2:surname by:birth_year bm:birth_month bd:birth_day'
const HISTORICAL =
  'full_name:full_name first_name:given_name surname:surname dob:date_of_birth birth_place:birth_place ' +
  'postcode_fake:postcode gender:sex occupation:occupation'
const RESTAURANT = 'name:organisation_name address:address_line city:city cuisine:other'
const numbered = ['--truth-pattern', 'rec-(\\d+)-']
const SETS: readonly LabelledSet[] = [
  { name: 'Febrl1', files: ['febrl1.csv'], fields: FEBRL, id: 'rec_id', args: numbered },
  { name: 'Febrl2', files: ['febrl2.csv'], fields: FEBRL, id: 'rec_id', args: numbered },
  {
    name: 'Febrl3 without its identifier',
    files: ['febrl3.csv'],
    fields: FEBRL,
    id: 'rec_id',
    args: numbered,
    f1: 0.995,
  },
  { name: 'RLdata500', files: ['RLdata500.csv'], fields: RECORD_LINKAGE, args: ['--truth', 'ent_id'] },
  {
    name: 'RLdata10000',
    files: ['RLdata10000.csv'],
    fields: RECORD_LINKAGE,
    args: ['--truth', 'ent_id'],
    f1: 0.975,
  },
  {
    name: 'fake_1000',
    files: ['fake_1000.csv'],
    fields: 'first_name:given_name surname:surname dob:date_of_birth city:city email:email',
    args: ['--truth', 'cluster'],
  },
  {
    name: 'historical persons',
    files: ['historical_persons_dev.csv.gz'],
    fields: HISTORICAL,
    args: ['--truth', 'cluster'],
    clusters: { f1: 0.93, precision: 0.98 },
  },
  {
    name: 'restaurants',
    files: ['restaurant_a.csv', 'restaurant_b.csv'],
    fields: RESTAURANT,
    args: ['--truth', 'unique_id', '--one-to-one'],
  },
  {
    name: 'DBLP-ACM',
    files: ['dblp.csv', 'acm.csv'],
    fields: 'title:other authors:other venue:other year:other',
    id: 'id',
    args: ['--truth-pairs', 'dblp_acm_truth.csv', '--one-to-one'],
  },
]

async function openData(print: Print, folder: string): Promise<void> {
  const data = process.env.VLECHTWERK_OPEN_DATA
  for (const set of SETS) {
    const place = data === undefined ? undefined : join(data, 'linkage')
    const paths = set.files.map(file => join(place ?? '', file))
    if (place === undefined || !paths.every(path => existsSync(path))) {
      print({
        work: `${set.name}: data not found (VLECHTWERK_OPEN_DATA)`,
        measured: 'not measured',
        reach: 'measured',
        ok: false,
      })
      continue
    }
    const mapping = join(folder, 'set.json')
    writeFileSync(mapping, JSON.stringify(mappingOf(set.fields, set.id)))
    const args = set.args.map(arg => (arg.endsWith('.csv') ? join(place, arg) : arg))
    measured(print, set, await evaluated(...paths, '--mapping', mapping, ...args))
  }
}

function measured(print: Print, set: LabelledSet, report: Report): void {
  const { pairs, clusters } = report
  if (set.clusters !== undefined) {
    const ok = clusters.f1 >= set.clusters.f1 && clusters.precision >= set.clusters.precision
    const told = `F1 ${clusters.f1.toFixed(4)}, precision ${clusters.precision.toFixed(4)}`
    print({
      work: `${set.name}, clusters`,
      measured: told,
      reach: `F1 ${set.clusters.f1} at ${set.clusters.precision}`,
      ok,
    })
  } else {
    const reach = set.f1 === undefined ? 'stated' : String(set.f1)
    print({
      work: `${set.name}, F1 of pairs`,
      measured: pairs.f1.toFixed(4),
      reach,
      ok: pairs.f1 >= (set.f1 ?? 0),
    })
  }
  calibration(print, `  ${set.name}`, report)
}

function calibration(print: Print, work: string, { ece }: Report): void {
  print({ work: `${work}: calibration error`, measured: ece.toFixed(4), reach: '0.03', ok: ece <= 0.03 })
}

function ratio(better: number, worse: number): string {
  return `${(better / worse).toFixed(2)} x`
}

function points(share: number): string {
  return `${(100 * share).toFixed(1)} points`
}
