// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { foldText } from '../../analysis/matching/normalise/text.ts'
import { addresses } from '../../district/addresses.ts'
import { centreOf } from '../../district/geometry.ts'
import { districtMap } from '../../district/map.ts'
import { neighbourhoods } from '../../district/municipalities.ts'
import { region } from '../../district/organisations.ts'
import { places } from '../../district/places.ts'
import { toLonLat } from '../../district/rijksdriehoek.ts'
import type { Filler } from './filler.ts'
import { insertRows } from './insert-rows.ts'

const r = region.number
const columns = [
  'region int',
  'id text',
  'kind text',
  'label text',
  'search_label text',
  'area text',
  'municipality text',
  'postcode text',
  'house_number text',
  'dwelling bool',
  'rd_x int',
  'rd_y int',
  'longitude float8',
  'latitude float8',
]

/** The register of addresses and places of De Vlieten, its map, and how many addresses share a square. */
export const fillGazetteer: Filler = async owner => {
  await insertRows(owner, 'known_place', columns, [...addressRows(), ...placeRows()])
  await owner.query('insert into region_map (region, layers) values ($1, $2)', [
    r,
    JSON.stringify(districtMap()),
  ])
  await owner.query(
    `insert into cell_addresses (region, cell, addresses)
     select region, 'E' || lpad((rd_x / 100)::text, 4, '0') || 'N' || lpad((rd_y / 100)::text, 4, '0'), count(*)
       from known_place where region = $1 and kind = 'address' group by 1, 2`,
    [r],
  )
}

function addressRows(): unknown[][] {
  return addresses.map(
    ({ id, street, number, addition, postcode, place, neighbourhood, use, x, y, lon, lat }) => {
      const houseNumber = `${number}${addition}`
      const label = `${street} ${houseNumber}, ${place}`
      const shared = [label, foldText(label), neighbourhood, place, postcode.replace(' ', ''), houseNumber]
      return [r, id, 'address', ...shared, use === 'dwelling', Math.round(x), Math.round(y), lon, lat]
    },
  )
}

function placeRows(): unknown[][] {
  return places.map(({ code, name, neighbourhood, ring }) => {
    const [x, y] = centreOf(ring)
    const { municipality } = neighbourhoods[neighbourhood]
    const label = `${name}, ${municipality}`
    const where = [Math.round(x), Math.round(y), ...toLonLat([x, y])]
    return [
      r,
      code,
      'named-place',
      label,
      foldText(label),
      neighbourhood,
      municipality,
      null,
      null,
      false,
      ...where,
    ]
  })
}
