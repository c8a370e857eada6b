// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ratesTowardNeighbours } from '../../analysis/effect/marshall.ts'
import { parseGal } from '../../analysis/hotspots/gal.ts'
import { giStar } from '../../analysis/hotspots/getis-ord.ts'
import { localMoran, moran, standardisedRates } from '../../analysis/hotspots/moran.ts'
import { readDbf } from './dbf.ts'
import { openData } from './open-data.ts'

const close = (got: number, expected: number, within = 1e-9) =>
  assert.ok(Math.abs(got - expected) <= within, `${got} is not ${expected} within ${within}`)
const gal = (path: string, order?: string[]) => parseGal(readFileSync(path, 'utf8'), order).neighbours
const numbers = (rows: Record<string, string>[], field: string) => rows.map(row => Number(row[field]))

test('Columbus crime: every Gi* and local Moran as R spdep gives them', () => {
  const expected = openData('columbus_crime_expected.csv')
  const neighbours = openData('pysal', 'columbus', 'columbus.gal')
  if (!expected || !neighbours) return
  const rows = readFileSync(expected, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(',').map(Number))
  const crime = rows.map(row => row[1]!)
  const near = gal(neighbours)
  const ii = localMoran(crime, near)
  const star = giStar(crime, near)
  assert.equal(rows.length, 49)
  for (const [place, row] of rows.entries()) {
    close(ii[place]!, row[2]!)
    close(star[place]!, row[3]!)
  }
  close(moran(crime, near).i, 0.5001885572, 5e-11)
})

test('St Louis homicides and North Carolina sudden deaths: Moran as PySAL publishes it', () => {
  const stl = openData('pysal', 'stl', 'stl_hom.dbf')
  const stlNear = openData('pysal', 'stl', 'stl.gal')
  const sids = openData('pysal', 'sids2', 'sids2.dbf')
  const sidsNear = openData('pysal', 'sids2', 'sids2.gal')
  if (!stl || !stlNear || !sids || !sidsNear) return
  const homicide = moran(numbers(readDbf(stl), 'HR8893'), gal(stlNear))
  close(homicide.i, 0.24365582621771659, 1e-12)
  close(homicide.pClustered, 0.00013573931385468807, 1e-14)
  const rows = readDbf(sids)
  const near = gal(
    sidsNear,
    rows.map(row => String(Number(row.FIPSNO))),
  )
  const ratio = moran(numbers(rows, 'SIDR74'), near)
  close(ratio.i, 0.24772519320480135, 1e-12)
  close(ratio.pClustered, 5.7916539074498452e-5, 1e-15)
  const adjusted = standardisedRates(numbers(rows, 'SID79'), numbers(rows, 'BIR79'))
  close(moran(adjusted, near).i, 0.16622343552567395, 1e-12)
})

test('North Carolina 1974: Gi* and local smoothing of the death rate as R spdep gives them', () => {
  const sids = openData('pysal', 'sids2', 'sids2.dbf')
  const sidsNear = openData('pysal', 'sids2', 'sids2.gal')
  if (!sids || !sidsNear) return
  const rows = readDbf(sids)
  const rate = rows.map(row => Number(row.SID74) / Number(row.BIR74))
  const codes = rows.map(row => String(Number(row.FIPSNO)))
  const at = (county: string) => rows.findIndex(row => row.NAME === county)
  const star = giStar(rate, gal(sidsNear, codes))
  close(star[at('Northampton')]!, 4.251772, 5e-7)
  close(star[at('Bertie')]!, 3.945757, 5e-7)
  const shapes = openData('pysal', 'sids2', 'sids2.shp')
  if (!shapes) return
  // The published figures took counties that share a corner for neighbours: 490 links, sids2.gal has 462.
  const touching = sharingCorners(readFileSync(shapes))
  assert.equal(touching.flat().length, 490)
  const near = parseGal(
    [
      rows.length,
      ...touching.flatMap((others, county) => [
        `${codes[county]} ${others.length}`,
        others.map(other => codes[other]).join(' '),
      ]),
    ].join('\n'),
    codes,
  ).neighbours
  close(giStar(rate, near)[at('Richmond')]!, 3.007641, 5e-7)
  const areas = rows.map(row => ({ count: Number(row.SID74), exposure: Number(row.BIR74) }))
  const local = ratesTowardNeighbours(areas, touching)
  for (const [county, expected] of [0.0009922276, 0.0012639029, 0.0010859277].entries())
    close(local[county]!, expected, 5e-11)
})

// Polygons of a shapefile that have a corner in common (ESRI, "Shapefile Technical Description", 1998).
function sharingCorners(file: Buffer): number[][] {
  const owners = new Map<string, Set<number>>()
  let polygons = 0
  for (let at = 100; at < file.length; at += 8 + 2 * file.readInt32BE(at + 4)) {
    const [parts, points] = [file.readInt32LE(at + 44), file.readInt32LE(at + 48)]
    for (let point = 0; point < points; point++) {
      const from = at + 52 + 4 * parts + 16 * point
      const corner = `${file.readDoubleLE(from).toFixed(5)} ${file.readDoubleLE(from + 8).toFixed(5)}`
      owners.set(corner, (owners.get(corner) ?? new Set()).add(polygons))
    }
    polygons++
  }
  const around = Array.from({ length: polygons }, () => new Set<number>())
  for (const together of owners.values())
    for (const one of together) for (const other of together) if (one !== other) around[one]!.add(other)
  return around.map(others => [...others])
}

test('De Smith: the quadrants PySAL documents', () => {
  const text = openData('pysal', 'desmith', 'desmith.txt')
  const neighbours = openData('pysal', 'desmith', 'desmith.gal')
  if (!text || !neighbours) return
  const z = readFileSync(text, 'utf8')
    .trim()
    .split('\n')
    .slice(2)
    .map(line => Number(line.split(',')[1]))
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length
  const quadrant = [...localMoran(z, gal(neighbours))].map((i, place) =>
    z[place]! > mean ? (i > 0 ? 1 : 4) : i > 0 ? 3 : 2,
  )
  assert.deepEqual(quadrant, [4, 4, 4, 2, 3, 3, 1, 4, 3, 3])
})
