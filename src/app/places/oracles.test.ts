// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
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

test('North Carolina 1974: Gi* of the death rate as R spdep gives it', () => {
  const sids = openData('pysal', 'sids2', 'sids2.dbf')
  const sidsNear = openData('pysal', 'sids2', 'sids2.gal')
  if (!sids || !sidsNear) return
  const rows = readDbf(sids)
  const rate = rows.map(row => Number(row.SID74) / Number(row.BIR74))
  const star = giStar(
    rate,
    gal(
      sidsNear,
      rows.map(row => String(Number(row.FIPSNO))),
    ),
  )
  // Richmond, third in that list, has other neighbours in the file spdep ships than in PySAL's.
  for (const [county, z] of [
    ['Northampton', 4.251772],
    ['Bertie', 3.945757],
  ] as const)
    close(star[rows.findIndex(row => row.NAME === county)]!, z, 5e-7)
})

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
