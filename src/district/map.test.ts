// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses, getAddress } from './addresses.ts'
import { inside, type Point } from './geometry.ts'
import { districtMap, type MapFeature, mapLayers } from './map.ts'
import { municipalities, neighbourhoods, polder } from './municipalities.ts'
import { getPlace, places } from './places.ts'
import { toLonLat } from './rijksdriehoek.ts'
import { streets } from './streets.ts'
import { waters } from './water.ts'

const cellOf = ({ x, y }: { x: number; y: number }) => `${Math.floor(x / 100)},${Math.floor(y / 100)}`

test('the church tower of Amersfoort stands where the national grid has its origin', () => {
  const [lon, lat] = toLonLat([155000, 463000])
  assert.ok(Math.abs(lon - 5.387206) < 2e-5 && Math.abs(lat - 52.155172) < 2e-5, `${lon} ${lat}`)
})

test('every address is one of a kind, dry, in its municipality and under a postcode never issued', () => {
  assert.ok(addresses.length >= 1500, String(addresses.length))
  const unique = (of: (one: (typeof addresses)[number]) => string) => new Set(addresses.map(of)).size
  assert.equal(
    unique(({ id }) => id),
    addresses.length,
  )
  assert.equal(
    unique(({ postcode, number, addition }) => `${postcode} ${number}${addition}`),
    addresses.length,
  )
  for (const { postcode, x, y, municipality, street } of addresses) {
    const point: Point = [x, y]
    assert.match(postcode, /^9990 [A-Z]{2}$/)
    assert.ok(inside(point, municipalities[municipality]), `${street} lies outside ${municipality}`)
    assert.ok(
      waters.slice(1).every(({ ring }) => !inside(point, ring)),
      `${street} lies in the water`,
    )
    // West of the nature islands and south of the dike between the old towns: open lake.
    assert.ok(x > 144000 && x < 151700 && y > 504500 && y < 513000, street)
  }
})

test('the four municipalities fill the polder without overlap', () => {
  for (let x = 144650; x < 151400; x += 97)
    for (let y = 504850; y < 512700; y += 89)
      if (inside([x, y], polder)) {
        const owners = Object.entries(municipalities).filter(([, ring]) => inside([x, y], ring))
        assert.equal(owners.length, 1, `${x} ${y}: ${owners.map(([name]) => name)}`)
      }
})

test('the places of the stories exist, each in its own neighbourhood', () => {
  const wanted =
    'kadeplein kadelaan havenstraat marktplein havenbrug kerkpad sluiskade dijkweg veerstraat de-rietkraag stationsstraat oosterpark'
  for (const code of wanted.split(' ')) assert.ok(getPlace(code))
  for (const { neighbourhood } of places) assert.ok(neighbourhood in neighbourhoods)
  for (const { neighbourhood } of streets) assert.ok(neighbourhood in neighbourhoods)
  assert.equal(new Set(places.map(({ code }) => code)).size, places.length)
  assert.equal(getAddress('Zeesterweg 18, Oosterwaarde').use, 'business')
  assert.equal(getAddress('Havenstraat 14, Rietmeer').use, 'shop')
  assert.throws(() => getAddress('Zeesterweg 999, Oosterwaarde'), /no address/)
})

test('round the Marktplein at least one cell is large enough to count dwellings by', () => {
  const cells = Map.groupBy(
    addresses.filter(({ use }) => use !== 'farm'),
    cellOf,
  )
  const full = [...cells.values()].filter(cell => cell.length >= 10).length
  assert.ok(full > 100, String(full))
  assert.ok(
    [...cells.values()].some(cell => cell.length < 10),
    'some cells must stay too small',
  )
})

const ringsOf = ({ geometry }: MapFeature) => (geometry.type === 'Polygon' ? geometry.coordinates : [])

test('the map is GeoJSON that a map library accepts', () => {
  const map = districtMap()
  for (const name of mapLayers) {
    assert.ok(map[name].features.length > 0, name)
    for (const feature of map[name].features)
      for (const ring of ringsOf(feature)) {
        assert.deepEqual(ring[0], ring.at(-1), `${name} has an open ring`)
        assert.ok(ring.length >= 4)
      }
  }
  assert.equal(map.municipalities.features.length, 4)
  assert.deepEqual(districtMap(), map)
})
