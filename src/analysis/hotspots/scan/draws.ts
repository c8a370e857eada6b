// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RandomStream } from '../random.ts'
import { addEvent, type Events } from './events.ts'
import type { ScanFrame } from './frame.ts'

/** Adds the events of a data set in which the null hypothesis is true. */
export type Draw = (random: RandomStream, events: Events) => void

/** The way of drawing that belongs to the frame's model. All draws hold the totals of the data. */
export function drawer(frame: ScanFrame): Draw {
  const { draw } = frame
  if (draw.kind === 'cells') return drawCells(frame, draw.chances)
  if (draw.kind === 'places-and-moments') return drawPlacesAndMoments(frame, draw.places, draw.moments)
  return draw.kind === 'individuals' ? drawIndividuals(frame, draw.cells) : dealMoments(frame, draw)
}

function drawCells({ totalCases, intervals }: ScanFrame, chances: Float64Array): Draw {
  const cell = aliasDraw(chances)
  const outside = chances.length - 1
  return (random, events) => {
    for (let drawn = 0; drawn < totalCases; drawn++) {
      const at = cell(random)
      if (at !== outside) addEvent(events, Math.floor(at / intervals), at % intervals)
    }
  }
}

function drawPlacesAndMoments(
  { totalCases, intervals }: ScanFrame,
  places: Float64Array,
  moments: Float64Array,
): Draw {
  const place = aliasDraw(places)
  // One moment that holds everything need not be drawn.
  const moment = intervals === 1 && moments[1] === 0 ? () => 0 : aliasDraw(moments)
  return (random, events) => {
    for (let drawn = 0; drawn < totalCases; drawn++) {
      const when = moment(random)
      if (when < intervals) addEvent(events, place(random), when)
    }
  }
}

function drawIndividuals({ totalCases, intervals }: ScanFrame, cells: Int32Array): Draw {
  const left = Int32Array.from(cells)
  return (random, events) => {
    left.set(cells)
    for (let drawn = 0; drawn < totalCases; drawn++) {
      const at = take(left, drawn, random)
      if (at >= 0) addEvent(events, Math.floor(at / intervals), at % intervals)
    }
  }
}

// Dealing the few moments inside the frame to random cases is the same as shuffling all moments.
function dealMoments(
  _frame: ScanFrame,
  { places, moments }: { places: Int32Array; moments: Int32Array },
): Draw {
  const left = Int32Array.from(places)
  const chosen = new Int32Array(moments.length)
  return (random, events) => {
    for (let drawn = 0; drawn < moments.length; drawn++) {
      const other = drawn + random.int(left.length - drawn)
      chosen[drawn] = other
      swap(left, drawn, other)
      addEvent(events, left[drawn]!, moments[drawn]!)
    }
    // Undone, so that a replication does not depend on the ones before it.
    for (let drawn = moments.length - 1; drawn >= 0; drawn--) swap(left, drawn, chosen[drawn]!)
  }
}

function take(left: Int32Array, drawn: number, random: RandomStream): number {
  const other = drawn + random.int(left.length - drawn)
  swap(left, drawn, other)
  return left[drawn]!
}

function swap(items: Int32Array, one: number, other: number): void {
  const kept = items[one]!
  items[one] = items[other]!
  items[other] = kept
}

/**
 * Draws an index in proportion to its chance with one random number (Walker's alias method; Vose 1991, "A linear
 * algorithm for generating random numbers with a given distribution").
 * @param chances 0 or more, their sum over 0; they need not add to 1
 */
export function aliasDraw(chances: Float64Array): (random: RandomStream) => number {
  const size = chances.length
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  const own = Float64Array.from(chances, chance => (chance * size) / total)
  const alias = Int32Array.from(chances, (_, index) => index)
  const poor: number[] = []
  const rich: number[] = []
  for (const [index, chance] of own.entries()) (chance < 1 ? poor : rich).push(index)
  while (poor.length > 0 && rich.length > 0) {
    const [needy, giver] = [poor.pop()!, rich.at(-1)!]
    alias[needy] = giver
    own[giver]! -= 1 - own[needy]!
    if (own[giver]! < 1) poor.push(rich.pop()!)
  }
  // What is left differs from 1 by rounding only, unless it had no chance at all.
  const likeliest = chances.reduce((best, chance, index) => (chance > chances[best]! ? index : best), 0)
  for (const index of [...poor, ...rich])
    if (chances[index]! > 0) own[index] = 1
    else alias[index] = likeliest
  return random => {
    const at = random.next() * size
    const index = Math.floor(at)
    return at - index < own[index]! ? index : alias[index]!
  }
}
