// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FeatureCollection, Polygon } from 'geojson'

const finding = (column: number, row: number) =>
  column === 2 && row < 2 ? 'sure' : column === 0 && row === 3 ? 'maybe' : column === 5 ? 'unknown' : 'usual'

const square = (column: number, row: number): Polygon => {
  const [x, y, side] = [0.002 + column * 0.0026, 0.012 - row * 0.0026, 0.0026]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + side, y],
        [x + side, y - side],
        [x, y - side],
        [x, y],
      ],
    ],
  }
}

/** Six by four squares of an invented place. */
export const cells: FeatureCollection<Polygon> = {
  type: 'FeatureCollection',
  features: Array.from({ length: 24 }, (_, at) => ({
    type: 'Feature',
    properties: { finding: finding(at % 6, Math.floor(at / 6)) },
    geometry: square(at % 6, Math.floor(at / 6)),
  })),
}
