// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readStamp, type Stamp } from './dates.ts'
import { type Fields, fieldsOf, ScanInputError } from './lines.ts'

/** How many people of one category lived at one place at one moment. */
export type PopulationRecord = {
  location: string
  date: Stamp
  population: number
  covariates: string[]
  line: number
}

/**
 * Reads a SaTScan population file: `location date population [covariates…]`. The population may be fractional.
 * @throws ScanInputError with the line: too few fields, an unreadable date, a negative population, another number of
 *   covariates than the first line
 */
export function readPopulation(text: string): PopulationRecord[] {
  const records = fieldsOf(text, file).map(readRecord)
  const width = records[0]!.covariates.length
  for (const { covariates, line } of records)
    if (covariates.length !== width)
      throw new ScanInputError(
        `${covariates.length} covariates, where the first line has ${width}.`,
        file,
        line,
      )
  return records
}

const file = 'population file'

function readRecord({ values, line }: Fields): PopulationRecord {
  const [location = '', date = '', people = '', ...covariates] = values
  if (location === '' || date === '' || people === '')
    throw new ScanInputError('a location, a date and a population are needed.', file, line)
  const stamp = readStamp(date)
  if (stamp === undefined)
    throw new ScanInputError(`'${date}' is not a date; write year, year/month or year/month/day.`, file, line)
  const population = Number(people)
  if (!Number.isFinite(population))
    throw new ScanInputError(`the population '${people}' is not a number.`, file, line)
  if (population < 0) throw new ScanInputError(`the population ${people} is negative.`, file, line)
  return { location, date: stamp, population, covariates, line }
}
