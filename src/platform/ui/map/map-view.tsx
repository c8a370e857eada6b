// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { lazy, type ReactNode, Suspense } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Look } from './looks.ts'
import type { MapProps } from './map-props.ts'
import './map.css'

type Props = MapProps & {
  legend?: readonly { look: Look; name: string; not: string }[]
  /** The same facts, for who does not see or use the map. Never left out. */
  list: ReactNode
}

const Canvas = lazy(() => import('./map-canvas.tsx'))

/** Areas, never a dot on a home. Drawn from our own shapes only; no tiles, no other server. */
export function MapView({ legend = [], list, ...map }: Props) {
  const say = useWords(uiWords)
  return (
    <div className="map-view">
      <div>
        <div className="map-frame">
          <Suspense fallback={<div className="map-waiting" />}>
            <Canvas {...map} label={`${map.label}. ${say('map-keys')}`} />
          </Suspense>
        </div>
        <ul className="legend" aria-label={say('legend')}>
          {legend.map(({ look, name, not }) => (
            <li key={look}>
              <span className={`swatch ${look}`} aria-hidden="true" />
              <strong>{name}</strong>
              <span>{not}</span>
            </li>
          ))}
        </ul>
      </div>
      <section aria-label={say('same-as-list')}>{list}</section>
    </div>
  )
}
