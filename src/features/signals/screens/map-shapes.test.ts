// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { districtMap } from '../../../district/map.ts'
import { areaOf, boxAround, contains, nameNear, pathOf, shapesOf, touches } from './map-shapes.ts'

const shapes = shapesOf(districtMap())
const kadeplein = shapes.find(({ layer, name }) => layer === 'places' && name === 'Kadeplein')!
const middle = { x: (kadeplein.west + kadeplein.east) / 2, y: (kadeplein.south + kadeplein.north) / 2 }

test('a spot on a square is named after it, with its neighbourhood', () => {
  assert.equal(nameNear(shapes, middle), 'Kadeplein')
  assert.match(areaOf(shapes, middle) ?? '', /Rietmeer/)
})
test('a spot in the middle of nowhere has no name', () =>
  assert.equal(nameNear(shapes, { x: middle.x + 50_000, y: middle.y }), undefined))
test('the square lies in the box around it and not in one a kilometre off', () => {
  assert.equal(touches(kadeplein, boxAround(middle, 500, 120)), true)
  assert.equal(touches(kadeplein, boxAround({ x: middle.x + 1000, y: middle.y }, 500, 120)), false)
})
test('inside is inside, outside is not, and a line has no inside', () => {
  assert.equal(contains(kadeplein, middle), true)
  assert.equal(contains(kadeplein, { x: kadeplein.east + 10, y: middle.y }), false)
  assert.equal(contains({ ...kadeplein, closed: false }, middle), false)
})
test('a path starts where its shape starts, measured from the top left', () => {
  const box = boxAround(middle, 500, 120)
  assert.match(pathOf(kadeplein, box), /^M[\d. ]+L.*Z$/)
})
