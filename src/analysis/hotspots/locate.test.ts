// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crsOf, PLANE, utmAround } from './crs.ts'
import { locate, metricAround } from './locate.ts'
import { cbsSquareName } from './netherlands.ts'

const WGS84 = crsOf('EPSG:4326')
const at = (x: number, y: number, crs = WGS84) => locate(Float64Array.of(x), Float64Array.of(y), crs)

// Reference points of the Dutch cadastre. A wrong rotation unit would miss them by some 160 m.
for (const { place, longitude, latitude, x, y } of [
  {
    place: 'Amersfoort, the Onze Lieve Vrouwetoren',
    longitude: 5.387204,
    latitude: 52.155174,
    x: 155000,
    y: 463000,
  },
  { place: 'Westertoren, Amsterdam', longitude: 4.883526, latitude: 52.374534, x: 120700.723, y: 487525.502 },
  {
    place: 'Martinitoren, Groningen',
    longitude: 6.568203,
    latitude: 53.219383,
    x: 233883.131,
    y: 582065.167,
  },
])
  test(`RD of ${place} is right within two metres`, () => {
    const located = at(longitude, latitude)
    assert.equal(located.crs.name, 'EPSG:28992')
    assert.ok(Math.hypot(located.x[0]! - x, located.y[0]! - y) < 2, `${located.x[0]}, ${located.y[0]}`)
  })

for (const { place, longitude, latitude, name } of [
  { place: 'Terschelling', longitude: 5.35, latitude: 53.4, name: 'EPSG:28992' },
  { place: 'Maastricht', longitude: 5.69, latitude: 50.85, name: 'EPSG:28992' },
  { place: 'Vlissingen', longitude: 3.57, latitude: 51.44, name: 'EPSG:28992' },
  { place: 'Antwerp', longitude: 4.4, latitude: 51.22, name: 'EPSG:32631' },
  { place: 'Aachen', longitude: 6.15, latitude: 50.77, name: 'EPSG:32632' },
  { place: 'Newcastle', longitude: -1.61, latitude: 54.97, name: 'EPSG:32630' },
  { place: 'Chicago', longitude: -87.65, latitude: 41.85, name: 'EPSG:32616' },
  { place: 'Sydney', longitude: 151.2, latitude: -33.87, name: 'EPSG:32756' },
])
  test(`${place} is measured in ${name}`, () => {
    assert.equal(metricAround(longitude, latitude).name, name)
  })

test('UTM zone 30 puts Greenwich meridian and equator where the grid says', () => {
  const located = at(-3, 54.97)
  assert.ok(Math.abs(located.x[0]! - 500000) < 1e-6)
  assert.equal(utmAround(180, 10).name, 'EPSG:32660')
})

for (const { when, point, says } of [
  {
    when: 'RD is called degrees',
    point: () => at(121000, 487000),
    says: /look like RD metres. Give --crs EPSG:28992/,
  },
  { when: 'swapped RD is called degrees', point: () => at(487000, 121000), says: /swap --x and --y/ },
  { when: 'degrees are called RD', point: () => at(4.9, 52.37, crsOf('RD')), says: /look like degrees/ },
  {
    when: 'RD axes are swapped',
    point: () => at(487000, 121000, crsOf('EPSG:28992')),
    says: /x and y are swapped/,
  },
  {
    when: 'RD lies far away',
    point: () => at(900000, 487000, crsOf('EPSG:28992')),
    says: /outside the RD system/,
  },
  {
    when: 'Dutch axes are swapped',
    point: () => at(52.37, 4.9),
    says: /axes swapped these lie in the Netherlands/,
  },
  { when: 'axes of Chicago are swapped', point: () => at(41.85, -87.65), says: /no city lies at latitude/ },
  { when: 'axes of Newcastle are swapped', point: () => at(54.97, -1.61), says: /open ocean.*swapped/ },
  { when: 'all is zero', point: () => at(0, 0), says: /open ocean/ },
  {
    when: 'there is no point',
    point: () => locate(new Float64Array(0), new Float64Array(0), WGS84),
    says: /no point/,
  },
  {
    when: 'the system is unknown',
    point: () => at(1, 1, crsOf('EPSG:99999')),
    says: /no coordinate system known here/,
  },
])
  test(`refused in words when ${when}`, () => {
    assert.throws(point, says)
  })

test('a plane without a name is taken as it is', () => {
  const located = at(350353, 578924, PLANE)
  assert.equal(located.x[0], 350353)
})

test('squares carry the name Statistics Netherlands gives them', () => {
  assert.equal(cbsSquareName(120700, 487500), 'E1207N4875')
  assert.equal(cbsSquareName(9800, 398500), 'E0098N3985')
})
