// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  assumedCoordinates,
  assumedPeriod,
  assumedPrecision,
  assumedUnit,
} from '../../analysis/hotspots/scan/assume.ts'
import { type CoordinateSystem, readPlaces } from '../../analysis/hotspots/scan/coordinates-file.ts'
import { readCounts } from '../../analysis/hotspots/scan/counts-file.ts'
import { firstDay, lastDay, readStamp } from '../../analysis/hotspots/scan/dates.ts'
import { readParameters } from '../../analysis/hotspots/scan/parameter-file.ts'
import { readPopulation } from '../../analysis/hotspots/scan/population-file.ts'
import { type ScanSettings, usualSettings } from '../../analysis/hotspots/scan/settings.ts'
import type { ScanRecords } from '../../analysis/hotspots/scan/study.ts'
import { BadInput } from './bad-input.ts'
import type { ScanOptions } from './scan-options.ts'

/** A scan as asked, with a note for everything that was not said and had to be taken from the files. */
export type ScanQuestion = { records: ScanRecords; settings: ScanSettings; assumed: string[] }

/** @throws BadInput or ScanInputError when a file or an option is wrong */
export function questionFrom(options: ScanOptions): ScanQuestion {
  return options.prm === undefined ? fromOptions(options) : fromParameterFile(options, options.prm)
}

function fromParameterFile(options: ScanOptions, path: string): ScanQuestion {
  const { settings, files } = readParameters(readText(path))
  const beside = (name: string) => readText(join(dirname(path), name))
  const records = {
    cases: readCounts(beside(files.cases), 'case file', settings.precision),
    places: readPlaces(beside(files.coordinates), settings.coordinates),
    ...(files.controls === undefined
      ? {}
      : { controls: readCounts(beside(files.controls), 'control file', settings.precision) }),
    ...(files.population === undefined ? {} : { population: readPopulation(beside(files.population)) }),
  }
  const replications = options.replications ?? settings.replications
  return { records, settings: { ...settings, replications }, assumed: [] }
}

function fromOptions(options: ScanOptions): ScanQuestion {
  if (options.cases === undefined || options.geo === undefined || options.model === undefined)
    throw new BadInput(
      'A scan needs --cases, --geo and --model, or --prm. See: vlechtwerk hotspots scan --help',
    )
  const [cases, geo] = [readText(options.cases), readText(options.geo)]
  const assumed: string[] = []
  const take = <T>({ value, note }: { value: T; note: string }): T => {
    assumed.push(note)
    return value
  }
  const precision = options.precision ?? take(assumedPrecision(cases))
  const coordinates = options.coordinates ?? take(assumedCoordinates(geo))
  const records: ScanRecords = {
    cases: readCounts(cases, 'case file', precision),
    places: readPlaces(geo, coordinates),
    ...(options.controls === undefined
      ? {}
      : { controls: readCounts(readText(options.controls), 'control file', precision) }),
    ...(options.population === undefined ? {} : { population: readPopulation(readText(options.population)) }),
  }
  const period =
    studyPeriod(options) ??
    take(assumedPeriod([...records.cases, ...(records.controls ?? [])], records.population))
  const settings: ScanSettings = {
    ...usualSettings,
    ...period,
    precision,
    coordinates,
    model: options.model,
    kind: options.kind,
    unit: options.unit ?? assumedUnit(precision),
    unitLength: options.length ?? 1,
    replications: options.replications ?? usualSettings.replications,
    minCases: options.minCases ?? usualSettings.minCases,
    ...spaceLimit(options.maxSpace, coordinates),
    ...(options.maxTime === undefined ? {} : { maxTime: options.maxTime }),
  }
  return { records, settings, assumed }
}

// Map units are taken as metres when the radius is given in metres or kilometres.
function spaceLimit(limit: ScanOptions['maxSpace'], coordinates: CoordinateSystem): Partial<ScanSettings> {
  if (limit === undefined) return {}
  if ('percent' in limit) return { maxSpacePercent: limit.percent }
  const { radius, unit } = limit
  if (coordinates === 'latitude-longitude') {
    if (unit === 'u') throw new BadInput('On the globe --max-space is a percentage, or a radius in km or m.')
    return { maxSpaceDistance: unit === 'km' ? radius : radius / 1000 }
  }
  return { maxSpaceDistance: unit === 'km' ? radius * 1000 : radius }
}

function studyPeriod({ from, until }: ScanOptions): { start: number; end: number } | undefined {
  if (from === undefined && until === undefined) return undefined
  const [start, end] = [readStamp(from ?? ''), readStamp(until ?? '')]
  if (start === undefined || end === undefined || start.year < 100 || end.year < 100)
    throw new BadInput('Give both --from and --until as a date: 2022, 2022-08 or 2022-08-31.')
  return { start: firstDay(start), end: lastDay(end) }
}

/** Reads a text file, gzipped or not. */
function readText(path: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    throw new BadInput(`There is no readable file ${path}.`)
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8')
  try {
    return gunzipSync(bytes).toString('utf8')
  } catch {
    throw new BadInput(`${path} is a damaged gzip file.`)
  }
}
