// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { countHotspots } from '../../src/analysis/hotspots/count-hotspots.ts'
import { randomStream } from '../../src/analysis/hotspots/random.ts'
import { queenSums } from '../../src/analysis/hotspots/square-neighbours.ts'
import {
  countPerSquare,
  frameAround,
  placesInFrame,
  squaresNear,
} from '../../src/analysis/hotspots/squares.ts'

/** Points over the Netherlands in RD: four in five around 400 towns of all sizes, the rest anywhere. */
export function scattered(points: number): { x: Float64Array; y: Float64Array } {
  const random = randomStream(1)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const anywhere = () => ({ x: 20000 + 240000 * random.next(), y: 310000 + 300000 * random.next() })
  const towns = Array.from({ length: 400 }, () => ({ ...anywhere(), reach: 500 + 3000 * random.next() ** 2 }))
  const x = new Float64Array(points)
  const y = new Float64Array(points)
  for (let point = 0; point < points; point++) {
    const town = towns[Math.floor(400 * random.next() ** 1.5)]!
    const place =
      random.next() < 0.2
        ? anywhere()
        : { x: town.x + town.reach * normal(), y: town.y + town.reach * normal() }
    x[point] = place.x
    y[point] = place.y
  }
  return { x, y }
}

// Run by the bench in a process of its own, so that the memory measured is that of this work alone.
if (process.argv[1] === import.meta.filename) {
  const { x, y } = scattered(Number(process.argv[2]))
  const before = process.cpuUsage()
  const started = performance.now()
  const frame = frameAround(x, y, 100)
  const places = placesInFrame(frame, x, y)
  const squares = squaresNear(frame, places)
  const counts = countPerSquare(squares, places)
  const { neighbours, sums } = queenSums(squares, counts)
  const found = countHotspots(counts, neighbours, sums)!
  const hot = found.kinds.reduce((sum, kind) => sum + (kind.q <= 0.05 ? kind.places : 0), 0)
  const { user, system } = process.cpuUsage(before)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const seconds = { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 }
  process.stdout.write(JSON.stringify({ squares: squares.at.length, hot, megabytes, ...seconds }))
}
