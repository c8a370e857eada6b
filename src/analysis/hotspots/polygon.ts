// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Frame, MARGIN, type Squares, squaresOf } from './squares.ts'

/** Rings of corners: the outline, then its holes. Metres. */
export type Polygon = readonly (readonly (readonly [number, number])[])[]

/**
 * The squares whose middle lies inside a polygon: by the even-odd rule along each row, so holes are left out.
 * @param frame wide enough to hold the polygons and an empty rim
 */
export function squaresInside(frame: Frame, polygons: readonly Polygon[]): Squares {
  const inside = new Uint8Array(frame.columns * frame.rows)
  for (const polygon of polygons) fill(frame, polygon, inside)
  return squaresOf(frame, inside)
}

function fill(frame: Frame, polygon: Polygon, inside: Uint8Array): void {
  for (let row = MARGIN; row < frame.rows - MARGIN; row++) {
    const y = (frame.row0 + row + 0.5) * frame.size
    const crossings = crossingsOf(polygon, y)
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const first = Math.ceil(crossings[pair]! / frame.size - 0.5) - frame.column0
      const last = Math.ceil(crossings[pair + 1]! / frame.size - 0.5) - 1 - frame.column0
      for (
        let column = Math.max(MARGIN, first);
        column <= Math.min(last, frame.columns - 1 - MARGIN);
        column++
      )
        inside[row * frame.columns + column] = 1
    }
  }
}

function crossingsOf(polygon: Polygon, y: number): number[] {
  const crossings: number[] = []
  for (const ring of polygon)
    for (let at = 0; at < ring.length; at++) {
      const [x1, y1] = ring[at]!
      const [x2, y2] = ring[(at + 1) % ring.length]!
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
    }
  return crossings.sort((a, b) => a - b)
}
