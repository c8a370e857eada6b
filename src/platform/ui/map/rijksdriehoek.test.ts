// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import proj4 from 'proj4'
import { toRijksdriehoek } from './rijksdriehoek.ts'

// The same definition as the region's own map is made with, by another route.
const rd = proj4(
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
    '+towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.877402,4.0725 +units=m +no_defs',
  'WGS84',
)

for (const [x, y] of [
  [155000, 463000],
  [148210, 509430],
  [18000, 360000],
  [265000, 590000],
  [196000, 320000],
] as const)
  test(`${x}, ${y} comes back within a metre`, () => {
    const [longitude = 0, latitude = 0] = rd.forward([x, y])
    const back = toRijksdriehoek([longitude, latitude])
    assert.ok(Math.hypot(back.x - x, back.y - y) <= 1.5, JSON.stringify(back))
  })
