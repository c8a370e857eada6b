// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { availableParallelism } from 'node:os'
import { prepareScan } from '../../analysis/hotspots/scan/prepare.ts'
import { concludeScan } from '../../analysis/hotspots/scan/scan.ts'
import type { ScanSettings } from '../../analysis/hotspots/scan/settings.ts'
import { tellingRefusals } from '../places/bad-input.ts'
import { scanOptions } from '../places/scan-options.ts'
import { questionFrom } from '../places/scan-question.ts'
import { replicateInWorkers, workersFor } from '../places/scan-workers.ts'

/** The help text of `vlechtwerk hotspots scan`. */
export const scanHelp = `
Usage: npx vlechtwerk hotspots scan --cases F.cas --geo F.geo --model MODEL [OPTIONS]
       npx vlechtwerk hotspots scan --prm F.prm [--replications N] [--seed N] [--workers N]

Finds where (and when) there were more cases than expected: Kulldorff's scan statistic, as SaTScan computes it.
Prints one JSON object: method, dataDate, n, seed, and the clusters, strongest first, none sharing a location.

Files (SaTScan's text formats, or comma separated; gzipped or not):
  --cases F.cas        location count [date] [covariates]; a date is 2022, 2022/08 or 2022/08/31
  --geo F.geo          location x y, or location latitude longitude
  --population F.pop   location date population [covariates]      (poisson)
  --controls F.ctl     location count [date]                      (bernoulli)
  --prm F.prm          SaTScan's parameter file; what is not supported is refused by name

Question:
  --model MODEL        poisson: cases against a population; bernoulli: cases against controls;
                       space-time-permutation: cases alone, a place busier than its own and the city's rhythm
  --spatial            circles over the whole study; without it cylinders: circle x period
  --prospective        only cylinders that still last on the last day, with a recurrence interval
  --max-space SIZE     largest circle: percent of the population at risk (default 50), or a radius: 5km, 800m, 40u
                       (u: units of the map; a flat map is taken to be in metres)
  --max-time SIZE      longest cylinder: percent of the study (default 50), or time units: 14u
  --min-cases N        fewest cases in a cluster (default 2)
  --replications N     simulated data sets for the p-value (default 999)
  --seed N             same seed, same data: same result to the last bit (default 1)

Taken from the files unless said (the result tells under "assumed"):
  --from D --until D   first and last day of the study (default: the dates of the cases)
  --unit U --length N  intervals of N year, month or day (default: the precision of the dates, 1)
  --precision P        none, year, month or day: whether the third column is a date
  --coordinates C      cartesian or latitude-longitude
  --workers N          default: what the machine has; the result does not depend on it

A cluster: locations (nearest to the centre first), radius and span (km on the globe, else map units), from, until,
cases, expected, observedOverExpected, relativeRisk (inside over outside), statistic (log likelihood ratio), p (Monte
Carlo), pGumbel (for p-values below 1 / replications). More: docs/methods/scan.md
`

/**
 * Runs `vlechtwerk hotspots scan`.
 * @returns exit code 0 with one JSON object on stdout, or 2 with a sentence on stderr
 */
export async function runScan(args: string[]): Promise<number> {
  return tellingRefusals(async () => {
    const options = scanOptions(args)
    const { records, settings, assumed } = questionFrom(options)
    const prepared = prepareScan(records, settings)
    const { replications } = settings
    const workers = options.workers ?? workersFor(prepared.frame, replications, availableParallelism())
    const simulated = await replicateInWorkers(
      prepared.frame,
      options.seed,
      replications,
      workers,
      progressOf(replications),
    )
    const { cases, until, ...outcome } = concludeScan(prepared, simulated)
    const head = {
      method: methodOf(settings),
      dataDate: settings.precision === 'none' ? null : until,
      n: cases,
    }
    const result = { ...head, seed: options.seed, ...limitsOf(settings), until, ...outcome, assumed }
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    return 0
  })
}

const models = {
  poisson: 'discrete Poisson',
  bernoulli: 'Bernoulli',
  'space-time-permutation': 'space-time permutation',
}
const kinds = {
  spatial: 'purely spatial',
  'space-time': 'retrospective space-time',
  prospective: 'prospective space-time',
}

function methodOf({ model, kind }: ScanSettings): string {
  return `Kulldorff scan statistic, ${kinds[kind]}, ${models[model]} model`
}

function limitsOf(settings: ScanSettings): object {
  const { coordinates, maxSpacePercent, maxSpaceDistance, maxTime, minCases, unit, unitLength, kind } =
    settings
  const time = kind === 'spatial' ? {} : { timeUnit: unit, timeLength: unitLength, maxTime }
  return {
    coordinates,
    maxSpacePercent,
    ...(maxSpaceDistance === undefined ? {} : { maxSpaceDistance }),
    ...time,
    minCases,
  }
}

function progressOf(replications: number): ScanProgress {
  if (!process.stderr.isTTY) return () => undefined
  return done =>
    process.stderr.write(`\r${done} of ${replications} replications${done === replications ? '\n' : ''}`)
}

type ScanProgress = (done: number) => void
