// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { TimePrecision } from './counts-file.ts'
import { firstDay, lastDay, readStamp, type TimeUnit } from './dates.ts'
import { ScanInputError } from './lines.ts'
import { onlySupported, understood, withoutEffect } from './parameter-table.ts'
import { type ScanKind, type ScanModel, type ScanSettings, usualSettings } from './settings.ts'

/** What a SaTScan parameter file asks for. File names are as written there: relative to the parameter file. */
export type ScanParameters = {
  settings: ScanSettings
  files: { cases: string; coordinates: string; controls?: string; population?: string }
}

/**
 * Reads a SaTScan 10 parameter file (`.prm`).
 * @throws ScanInputError naming the parameter and line when it asks for something this scan cannot do, or is not known
 */
export function readParameters(text: string): ScanParameters {
  const values = valuesOf(text)
  for (const [name, { value, line }] of values) refuseUnsupported(name, value, line)
  const reader = new Reader(values)
  const kind = reader.choice<ScanKind>('AnalysisType', { 1: 'spatial', 3: 'space-time', 4: 'prospective' })
  const model = reader.choice<ScanModel>('ModelType', {
    0: 'poisson',
    1: 'bernoulli',
    2: 'space-time-permutation',
  })
  return { settings: settingsFrom(reader, kind, model), files: filesFrom(reader, model) }
}

type Values = Map<string, { value: string; line: number }>

const file = 'parameter file'

function valuesOf(text: string): Values {
  const values: Values = new Map()
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const content = raw.trim()
    if (content === '' || /^[;#[]/.test(content)) continue
    const equals = content.indexOf('=')
    if (equals < 1) throw new ScanInputError(`'${content}' is no 'name=value'.`, file, index + 1)
    const name = content.slice(0, equals).trim()
    if (values.has(name))
      throw new ScanInputError(`${name} stands on line ${values.get(name)!.line} too.`, file, index + 1)
    values.set(name, { value: content.slice(equals + 1).trim(), line: index + 1 })
  }
  if (values.size === 0) throw new ScanInputError('the file is empty.', file)
  return values
}

function refuseUnsupported(name: string, value: string, line: number): void {
  if (understood.has(name) || withoutEffect.has(name)) return
  const supported = onlySupported[name]
  // How the import wizard of SaTScan cuts its input: only the plain text file is read here.
  if (supported === undefined && /-Source(Type|FieldMap|Delimiter|Grouper|Skip|FirstRowHeader)$/.test(name)) {
    if (['', '0', 'n'].includes(value.toLowerCase())) return
    throw new ScanInputError(
      `${name}=${value} is not supported: export the data to SaTScan's own text format.`,
      file,
      line,
    )
  }
  if (supported === undefined)
    throw new ScanInputError(
      `${name} is not a parameter known here, so its effect cannot be left out silently.`,
      file,
      line,
    )
  if (!supported.includes(value.toLowerCase()))
    throw new ScanInputError(
      `${name}=${value} is not supported; only ${name}=${supported.join(' or ')}.`,
      file,
      line,
    )
}

class Reader {
  readonly #values: Values
  constructor(values: Values) {
    this.#values = values
  }

  text(name: string, otherwise: string): string {
    const value = this.#values.get(name)?.value ?? ''
    return value === '' ? otherwise : value
  }

  choice<T>(name: string, choices: Record<string, T>, otherwise?: string): T {
    const value = this.text(name, otherwise ?? '')
    const chosen = choices[value]
    if (chosen === undefined)
      throw this.objection(
        name,
        `${name}=${value} is not supported; only ${Object.keys(choices).join(', ')}.`,
      )
    return chosen
  }

  number(name: string, otherwise: number): number {
    const value = Number(this.text(name, String(otherwise)))
    if (!Number.isFinite(value) || value < 0)
      throw this.objection(name, `${name} must be a number of at least 0.`)
    return value
  }

  objection(name: string, message: string): ScanInputError {
    return new ScanInputError(message, file, this.#values.get(name)?.line)
  }
}

function settingsFrom(reader: Reader, kind: ScanKind, model: ScanModel): ScanSettings {
  const unit = reader.choice<TimeUnit>(
    'TimeAggregationUnits',
    { 0: 'day', 1: 'year', 2: 'month', 3: 'day' },
    '3',
  )
  const maxTime = reader.number('MaxTemporalSize', 50)
  const frequency = frequencyFrom(reader)
  return {
    model,
    kind,
    coordinates: reader.choice('CoordinatesType', { 0: 'cartesian', 1: 'latitude-longitude' } as const, '0'),
    precision: reader.choice<TimePrecision>(
      'PrecisionCaseTimes',
      { 0: 'none', 1: 'year', 2: 'month', 3: 'day' },
      '0',
    ),
    start: firstDay(studyDate(reader, 'StartDate')),
    end: lastDay(studyDate(reader, 'EndDate')),
    unit,
    unitLength: Math.max(1, reader.number('TimeAggregationLength', 1)),
    maxSpacePercent: reader.number('MaxSpatialSizeInPopulationAtRisk', usualSettings.maxSpacePercent),
    ...(yes(reader, 'UseDistanceFromCenterOption')
      ? { maxSpaceDistance: reader.number('MaxSpatialSizeInDistanceFromCenter', 1) }
      : {}),
    maxTime: reader.choice(
      'MaxTemporalSizeInterpretation',
      { 0: { percent: maxTime }, 1: { units: maxTime } },
      '0',
    ),
    minTime: reader.number('MinimumTemporalClusterSize', usualSettings.minTime),
    minCases: reader.number('MinimumCasesInHighRateClusters', usualSettings.minCases),
    replications: reader.number('MonteCarloReps', usualSettings.replications),
    ...(frequency === undefined ? {} : { frequency }),
  }
}

function studyDate(reader: Reader, name: string): { year: number; month?: number; day?: number } {
  const stamp = readStamp(reader.text(name, ''))
  if (stamp === undefined) throw reader.objection(name, `${name} must be a date, year/month/day.`)
  return stamp
}

function frequencyFrom(reader: Reader): ScanSettings['frequency'] {
  const units = { 0: undefined, 1: 'day', 2: 'week', 3: 'month', 4: 'quarter', 5: 'year' } as const
  const code = reader.text('ProspectiveFrequencyType', '0') as unknown as keyof typeof units
  if (!(code in units))
    throw reader.objection('ProspectiveFrequencyType', 'ProspectiveFrequencyType must be 0 to 5.')
  const unit = units[code]
  return unit === undefined ? undefined : { every: reader.number('ProspectiveFrequency', 1), unit }
}

function filesFrom(reader: Reader, model: ScanModel): ScanParameters['files'] {
  const [cases, coordinates] = [reader.text('CaseFile', ''), reader.text('CoordinatesFile', '')]
  if (cases === '') throw reader.objection('CaseFile', 'CaseFile is empty.')
  if (coordinates === '') throw reader.objection('CoordinatesFile', 'CoordinatesFile is empty.')
  // SaTScan leaves a file that the model does not use alone; so does this.
  const controls = model === 'bernoulli' ? reader.text('ControlFile', '') : ''
  const population = model === 'poisson' ? reader.text('PopulationFile', '') : ''
  return {
    cases,
    coordinates,
    ...(controls === '' ? {} : { controls }),
    ...(population === '' ? {} : { population }),
  }
}

function yes(reader: Reader, name: string): boolean {
  return reader.choice(name, { y: true, Y: true, 1: true, n: false, N: false, 0: false }, 'n')
}
