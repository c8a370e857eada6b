// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadInput, tellingRefusals } from '../places/bad-input.ts'
import type { Command } from './command.ts'
import { irr, wdd } from './effect.areas.ts'
import { freezePlan, powerBefore, shrink } from './effect.learning.ts'
import { its } from './effect.series.ts'

const works: Record<string, (args: string[]) => Promise<object>> = {
  wdd,
  irr,
  its,
  shrink,
  power: powerBefore,
  freeze: freezePlan,
}

export const command: Command = {
  summary: 'measure whether an approach worked, or say that it is too early',
  help: `
Usage: npx vlechtwerk effect WORK [FILE] [OPTIONS]      prints one JSON object: method, dataDate, n, seed, intervals

  wdd     difference in incidents against a control area, with displacement (Wheeler & Ratcliffe 2018)
  irr     ratio of the change against the control's change, with interval; and the exact before/after test
            --treated 50,30 --control 60,55        counts before,after
            [--displacement 20,22 --displacement-control 30,29] [--periods 12,6] [--sizes 1,2] [--level 0.95]
            [--data-date 2026-12-31]
          or counted in a CSV file (gzipped or not), one row per incident or per count:
            FILE --area COL --time COL [--count COL] --treated A,B --control C,D --start 2026-01
            [--displacement E,F --displacement-control G,H]
          Areas may not overlap; a period without rows is an error, not a zero.
  its     interrupted time series, at least 24 periods
            FILE --time COL --count COL --start 2026-01 [--season 12] [--control COL] [--covariates COL,COL]
            [--no-slope] [--level 0.95]            one row per period, none missing
  shrink  chances or rates that learn from each other; never 0 %, never 100 %
            [FILE] --successes COL --trials COL [--label COL] [--next 20]
            [FILE] --count COL --exposure COL [--label COL]
            without a file: --successes 9,2,14 --trials 10,8,20
  power   before the start: what decrease can be seen with these numbers
            --baseline 50 [--control 50] [--after 1] [--drop 10,25,50] [--alpha 0.05] [--seed 1]
  freeze  seal a plan (indicator, areas, periods) with SHA-256, or tell what changed since
            PLAN.json [--since FROZEN.json]

Units: counts are incidents; --periods and --sizes in any one unit of time and area. Ratios under 1 are decreases.
Intervals cover 95 % unless --level says otherwise. The verdict is one of five words, from the posterior chance of a
change of at least 10 %: aantoonbaar beter (from 0.975), waarschijnlijk beter (from 0.80), nog niet te zeggen,
waarschijnlijk slechter, aantoonbaar slechter.

Examples:
  npx vlechtwerk effect irr --treated 50,30 --control 60,55
  npx vlechtwerk effect power --baseline 50
  npx vlechtwerk effect its src/analysis/effect/examples/seatbelts.csv --time month --count drivers_killed --start 1983-02 --season 12 --covariates petrol_price
`,
  run: args =>
    tellingRefusals(async () => {
      const [name = '', ...rest] = args
      const work = works[name]
      if (work === undefined) {
        const given = name === '' ? '; say which' : `, not '${name}'`
        throw new BadInput(
          `effect knows ${Object.keys(works).join(', ')}${given}. See: vlechtwerk effect --help`,
        )
      }
      process.stdout.write(`${JSON.stringify(withReason(await work(rest)), null, 2)}\n`)
      return 0
    }),
}

// A result without a date says why: numbers typed on the command line carry none.
function withReason(result: object): object {
  const told = result as { dataDate?: string | null }
  if (told.dataDate !== null) return result
  return { ...result, dataDateReason: 'No date came with these numbers.' }
}
