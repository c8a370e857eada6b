// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countHotspots } from '../../src/analysis/hotspots/count-hotspots.ts'
import { fairShare, shareSentToA } from '../../src/analysis/hotspots/feedback-loop.ts'
import { parseGal } from '../../src/analysis/hotspots/gal.ts'
import { giStar } from '../../src/analysis/hotspots/getis-ord.ts'
import { countPairs, permutedPairs, prepareKnox } from '../../src/analysis/hotspots/knox.ts'
import { localMoran } from '../../src/analysis/hotspots/moran.ts'
import { permutedTails } from '../../src/analysis/hotspots/permuted-tails.ts'
import { randomStream, shuffle, substream } from '../../src/analysis/hotspots/random.ts'
import { queenNeighbours, queenSums } from '../../src/analysis/hotspots/square-neighbours.ts'
import {
  countPerSquare,
  frameAround,
  placesInFrame,
  squaresNear,
} from '../../src/analysis/hotspots/squares.ts'
import { openData } from '../../src/app/places/open-data.ts'
import { scattered } from './places.points.ts'

type Row = { work: string; measured: string; reach: string; ratio?: string; ok: boolean }
type Print = (row: Row) => void

/** The hot-spot figures we promise, one row each. Seconds are of processor time on one core. */
export async function bench(print: Print): Promise<void> {
  agreement(print)
  points(print, 1_000_000, 1, 400)
  points(print, 10_000_000, 8)
  chances(print)
  falseAlarms(print)
  repeats(print)
  ranking(print)
  for (const rates of [
    [0.2, 0.1],
    [0.3, 0.1],
    [0.15, 0.1],
    [0.5, 0.4],
    [0.05, 0.1],
  ] as [number, number][])
    loop(print, rates)
}

function agreement(print: Print): void {
  const expected = openData('columbus_crime_expected.csv')
  const near = openData('pysal', 'columbus', 'columbus.gal')
  if (!expected || !near) return
  const rows = lines(expected)
    .slice(1)
    .map(line => line.split(',').map(Number))
  const { neighbours } = parseGal(readFileSync(near, 'utf8'))
  const crime = rows.map(row => row[1]!)
  const [local, star] = [localMoran(crime, neighbours), giStar(crime, neighbours)]
  const worst = Math.max(
    ...rows.map((row, at) => Math.max(Math.abs(local[at]! - row[2]!), Math.abs(star[at]! - row[3]!))),
  )
  print({
    work: 'Gi*, local Moran against R spdep, Columbus',
    measured: `off by ${worst.toExponential(1)}`,
    reach: '≤ 1e-9',
    ok: worst <= 1e-9,
  })
}

function points(print: Print, n: number, seconds: number, megabytes = Number.POSITIVE_INFINITY): void {
  const script = join(import.meta.dirname, 'places.points.ts')
  const { stdout } = spawnSync(process.execPath, [script, String(n)], { encoding: 'utf8' })
  const run = JSON.parse(stdout) as {
    squares: number
    hot: number
    megabytes: number
    wall: number
    cpu: number
  }
  print({
    work: `${n / 1e6} M points, 100 m, exact p, FDR (${(run.squares / 1e6).toFixed(1)} M squares)`,
    measured: `${run.cpu.toFixed(2)} s, ${run.megabytes} MB`,
    reach: `≤ ${seconds} s${Number.isFinite(megabytes) ? `, ≤ ${megabytes} MB` : ''}`,
    ratio: `${run.wall.toFixed(2)} s by the clock`,
    ok: run.cpu <= seconds && run.megabytes <= megabytes,
  })
}

// A town of about a thousand squares: the frame of a tenth of a per cent of the points above.
function town(incidents: number) {
  const { x, y } = scattered(incidents)
  const small = { x: x.map(v => 100000 + (v % 5200)), y: y.map(v => 400000 + ((v * v) % 5200)) }
  const frame = frameAround(small.x, small.y, 200)
  const places = placesInFrame(frame, small.x, small.y)
  const squares = squaresNear(frame, places)
  return { squares, counts: countPerSquare(squares, places) }
}

function chances(print: Print): void {
  const { squares, counts } = town(2500)
  const { neighbours, sums } = queenSums(squares, counts)
  const found = countHotspots(counts, neighbours, sums)!
  const { high } = permutedTails(counts, queenNeighbours(squares), { draws: 99_999, seed: 1 })
  const worst = Math.max(...Array.from(high, (p, at) => Math.abs(p - found.kinds[found.kindOf[at]!]!.p)))
  print({
    work: `exact p against 99,999 permutations (${counts.length} squares)`,
    measured: `off by ${worst.toFixed(4)}`,
    reach: '≤ 0.008',
    ok: worst <= 0.008,
  })
}

function falseAlarms(print: Print): void {
  const { squares, counts } = town(2500)
  let alarms = 0
  for (let run = 0; run < 1000; run++) {
    shuffle(counts, substream(8, run))
    const { neighbours, sums } = queenSums(squares, counts)
    if (countHotspots(counts, neighbours, sums)!.kinds.some(kind => kind.q <= 0.05)) alarms++
  }
  print({
    work: 'maps of dealt-out counts with a hot square',
    measured: `${alarms} of 1,000`,
    reach: '≤ 5 %',
    ok: alarms <= 50,
  })
}

function repeats(print: Print): void {
  const path = openData('nearrepeat_chicago_be_month1.csv')
  if (path) {
    const rows = lines(path).map(line => line.split(','))
    const days = Int32Array.from(rows, row => Date.parse(row[2]!) / 86400000)
    const events = {
      x: Float64Array.from(rows, row => Number(row[0])),
      y: Float64Array.from(rows, row => Number(row[1])),
      days,
    }
    const table = [
      ...countPairs(prepareKnox(events, [0, 0.1, 200, 400, 600], [0, 7, 14, 21], 'manhattan')),
    ].join(' ')
    const published = '28 5 5 141 69 27 186 140 100 237 192 128'
    print({
      work: 'Knox, published month table',
      measured: table === published ? 'all 12 equal' : table,
      reach: 'all 12 integers',
      ok: table === published,
    })
  }
  const random = randomStream(2)
  const { x, y } = scattered(100_000)
  const small = { x: x.map(v => v % 48000), y: y.map(v => (v * 7) % 48000) }
  const events = { ...small, days: Int32Array.from(x, () => random.int(365)) }
  const before = process.cpuUsage()
  const question = prepareKnox(events, [0, 0.1, 100, 250, 400], [0, 7, 14, 21], 'manhattan')
  permutedPairs(question, 1, 0, 999)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  print({
    work: `Knox, 100,000 events, ${question.pairs.one.length.toLocaleString('en')} pairs, 999 times`,
    measured: `${seconds.toFixed(1)} s`,
    reach: '≤ 6 s',
    ok: seconds <= 6,
  })
}

function ranking(print: Print): void {
  const path = openData('northumbria_asb_2022.tab.gz')
  if (!path) return
  const cli = join(import.meta.dirname, '..', '..', 'src', 'app', 'cli.ts')
  const asked = ['hotspots', 'evaluate', path, '--time', 'month', '--from', '2022-04']
  const { stdout } = spawnSync(process.execPath, [cli, ...asked], { encoding: 'utf8', maxBuffer: 1 << 26 })
  type Figures = { '1%': { pei: number } }
  const { months } = JSON.parse(stdout) as {
    months: { period: string; forecast: Figures; decayed: Figures }[]
  }
  const mean = (list: typeof months, of: 'forecast' | 'decayed') =>
    list.reduce((sum, month) => sum + month[of]['1%'].pei, 0) / list.length
  const last = months.slice(-3)
  const below = months.filter(({ forecast, decayed }) => forecast['1%'].pei < decayed['1%'].pei)
  const reached = mean(last, 'forecast')
  print({
    work: 'PEI@1 % Northumbria, 200 m, Sep-Nov 2022',
    measured: reached.toFixed(3),
    reach: '≥ 0.70',
    ratio: `decayed count ${mean(last, 'decayed').toFixed(3)}`,
    ok: reached >= 0.7,
  })
  print({
    work: 'months ranked below the decayed count',
    measured: `${below.length} of ${months.length} ${below.map(month => month.period).join(' ')}`,
    reach: 'none',
    ratio: `${mean(months, 'forecast').toFixed(3)} against ${mean(months, 'decayed').toFixed(3)}`,
    ok: below.length === 0,
  })
}

function loop(print: Print, rates: [number, number]): void {
  const share = shareSentToA('per-visit', rates, { rounds: 3000, runs: 400, seed: 1 })
  const counts = shareSentToA('counts', rates, { rounds: 3000, runs: 400, seed: 1 })
  const fair = fairShare(rates)
  print({
    work: `feedback loop, rates ${rates.join(' and ')}`,
    measured: `share ${share.toFixed(3)}, fair ${fair.toFixed(3)}`,
    reach: 'within 0.02',
    ratio: `by counts ${counts.toFixed(3)}`,
    ok: Math.abs(share - fair) <= 0.02,
  })
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n')
}
