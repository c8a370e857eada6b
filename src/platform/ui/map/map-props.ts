// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FeatureCollection } from 'geojson'

export type MapLayer = {
  id: string
  data: FeatureCollection
  /** How areas are filled: by the `finding` of each (solid, hatched, dotted, empty), or one plain ground. */
  fill: 'finding' | 'water' | 'meadow' | 'built' | 'street'
  /** The property that names an area, drawn as a boxed label. */
  names?: string
}

export type MapProps = {
  label: string
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number]
  layers: readonly MapLayer[]
  /** What was clicked: the properties of the topmost area of a layer with findings. */
  pick?: (properties: Record<string, unknown>) => void
}
