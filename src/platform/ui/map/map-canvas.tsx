// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as maplibre from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useEffect, useRef } from 'react'
import { useDrawnTheme } from '../client/theme.tsx'
import { colourOf, looks, patternOf, patternSize } from './looks.ts'
import type { MapLayer, MapProps } from './map-props.ts'

// Bundled, the library cannot find its worker by itself.
maplibre.setWorkerUrl(workerUrl)

const colour = (name: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

function addLooks(map: maplibre.Map): void {
  const ink = {
    sure: colourOf(colour('accent-fill')),
    maybe: colourOf(colour('accent-fill')),
    unknown: colourOf(colour('muted')),
    usual: colourOf(colour('built'), 0),
  }
  const ground = colourOf(colour('surface'))
  for (const look of looks)
    map.addImage(look, {
      width: patternSize,
      height: patternSize,
      data: patternOf(look, ink[look], look === 'usual' ? ink.usual : ground),
    })
}

function addLayer(map: maplibre.Map, { id, data, fill }: MapLayer): void {
  map.addSource(id, { type: 'geojson', data })
  const paint = fill === 'finding' ? { 'fill-pattern': ['get', 'finding'] } : { 'fill-color': colour(fill) }
  map.addLayer({ id, type: 'fill', source: id, paint: paint as never })
  if (fill !== 'finding') return
  const sure = ['==', ['get', 'finding'], 'sure']
  map.addLayer({
    id: `${id}-edge`,
    type: 'line',
    source: id,
    paint: {
      'line-color': ['case', sure, colour('ink'), colour('control')] as never,
      'line-width': ['case', sure, 2, 0.5] as never,
    },
  })
}

/** The drawn map. Loaded when a screen shows one; everything on it stands in the list too. */
export default function MapCanvas({ label, bounds, layers, pick }: MapProps) {
  const place = useRef<HTMLDivElement>(null)
  const picked = useRef(pick)
  picked.current = pick
  const [west, south, east, north] = bounds
  const theme = useDrawnTheme()
  useEffect(() => {
    const container = place.current!
    const map = new maplibre.Map({
      container,
      bounds: [west, south, east, north],
      fitBoundsOptions: { padding: 24 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      style: {
        version: 8,
        sources: {},
        layers: [{ id: 'ground', type: 'background', paint: { 'background-color': colour('meadow') } }],
      },
    })
    map.getCanvas().setAttribute('aria-label', label)
    map.touchZoomRotate.disableRotation()
    map.on('load', () => {
      addLooks(map)
      for (const layer of layers) addLayer(map, layer)
      map.once('idle', () => container.setAttribute('data-drawn', theme))
    })
    map.on('click', event => {
      const [top] = map.queryRenderedFeatures(event.point)
      if (top?.properties) picked.current?.(top.properties)
    })
    return () => {
      container.removeAttribute('data-drawn')
      map.remove()
    }
  }, [label, west, south, east, north, layers, theme])
  return <div className="map-canvas" ref={place} />
}
