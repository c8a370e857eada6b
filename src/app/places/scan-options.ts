// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util'
import type { CoordinateSystem } from '../../analysis/hotspots/scan/coordinates-file.ts'
import type { TimePrecision } from '../../analysis/hotspots/scan/counts-file.ts'
import type { TimeUnit } from '../../analysis/hotspots/scan/dates.ts'
import type { ScanKind, ScanModel, ScanSettings } from '../../analysis/hotspots/scan/settings.ts'
import { BadInput } from './bad-input.ts'

/** The options of `hotspots scan` as asked; what is absent was not said. */
export type ScanOptions = {
  prm?: string
  cases?: string
  geo?: string
  population?: string
  controls?: string
  model?: ScanModel
  kind: ScanKind
  maxSpace?: { percent: number } | { radius: number; unit: 'km' | 'm' | 'u' }
  maxTime?: ScanSettings['maxTime']
  replications?: number
  seed: number
  from?: string
  until?: string
  unit?: TimeUnit
  length?: number
  precision?: TimePrecision
  coordinates?: CoordinateSystem
  minCases?: number
  workers?: number
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const files = { prm: text, cases: text, geo: text, population: text, controls: text }
const limits = { 'max-space': text, 'max-time': text, 'min-cases': text, from: text, until: text }
const readings = { unit: text, length: text, precision: text, coordinates: text }
const runs = { replications: text, seed: text, workers: text }
const known = { ...files, ...limits, ...readings, ...runs, model: text, spatial: flag, prospective: flag }

/** @throws BadInput when an option is unknown, has an impossible value, or contradicts another */
export function scanOptions(args: string[]): ScanOptions {
  const values = parse(args)
  const unit = oneOf('--unit', values.unit, ['year', 'month', 'day'] as const)
  if (values.spatial && values.prospective)
    throw new BadInput('--spatial and --prospective exclude each other.')
  if (values.prm !== undefined) refuseBesideParameterFile(Object.keys(values))
  const { prm, cases, geo, population, controls, from, until } = values
  return dropUndefined({
    ...{ prm, cases, geo, population, controls, from, until, unit },
    model: oneOf('--model', values.model, ['poisson', 'bernoulli', 'space-time-permutation'] as const),
    kind: values.spatial ? 'spatial' : values.prospective ? 'prospective' : 'space-time',
    maxSpace: values['max-space'] === undefined ? undefined : maxSpace(values['max-space']),
    maxTime: values['max-time'] === undefined ? undefined : maxTime(values['max-time']),
    precision: oneOf('--precision', values.precision, ['none', 'year', 'month', 'day'] as const),
    coordinates: oneOf('--coordinates', values.coordinates, ['cartesian', 'latitude-longitude'] as const),
    replications: whole('--replications', values.replications, 0),
    length: whole('--length', values.length, 1),
    minCases: whole('--min-cases', values['min-cases'], 1),
    workers: whole('--workers', values.workers, 1),
    seed: whole('--seed', values.seed, 0) ?? 1,
  })
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: known, allowPositionals: false }).values
  } catch (error) {
    throw new BadInput(`${(error as Error).message.split('. ')[0]}. See: vlechtwerk hotspots scan --help`)
  }
}

function refuseBesideParameterFile(names: string[]): void {
  const other = names.find(name => !['prm', 'replications', 'seed', 'workers'].includes(name))
  if (other !== undefined)
    throw new BadInput(`--${other} cannot stand beside --prm: the parameter file says it already.`)
}

function dropUndefined<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const chosen = choices.find(choice => choice === value)
  if (chosen === undefined) throw new BadInput(`${option} is one of ${choices.join(', ')}, not '${value}'.`)
  return chosen
}

function whole(option: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (value.trim() === '' || !Number.isSafeInteger(number) || number < least)
    throw new BadInput(`${option} is a whole number of at least ${least}, not '${value}'.`)
  return number
}

function maxSpace(value: string): NonNullable<ScanOptions['maxSpace']> {
  const match = /^(\d+(?:\.\d+)?)(%|km|m|u)?$/.exec(value)
  if (match === null)
    throw new BadInput(
      `--max-space is a percentage (25 or 25%) or a radius (5km, 800m, 40u), not '${value}'.`,
    )
  const amount = Number(match[1])
  if (match[2] === undefined || match[2] === '%') return { percent: amount }
  return { radius: amount, unit: match[2] as 'km' | 'm' | 'u' }
}

function maxTime(value: string): ScanSettings['maxTime'] {
  const match = /^(\d+(?:\.\d+)?)(%|u)?$/.exec(value)
  if (match === null)
    throw new BadInput(
      `--max-time is a percentage (50 or 50%) or a number of time units (14u), not '${value}'.`,
    )
  return match[2] === 'u' ? { units: Number(match[1]) } : { percent: Number(match[1]) }
}
