// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as Plot from '@observablehq/plot'
import { useEffect, useRef } from 'react'

export type Colours = Record<'ink' | 'muted' | 'line' | 'primary' | 'accent' | 'danger' | 'surface', string>
/** The marks and scales of a chart, given the library and the colours of the theme. */
export type Drawing = (plot: typeof Plot, colours: Colours) => Plot.PlotOptions

// By name, so that a drawing follows the theme without being made again.
const colours: Colours = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  primary: 'var(--primary)',
  accent: 'var(--accent)',
  danger: 'var(--danger)',
  surface: 'var(--surface)',
}

/** Draws with Observable Plot, as wide as its place. Loaded when a screen shows a chart. */
export default function Plotted({ draw }: { draw: Drawing }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const render = () => {
      const style = {
        background: 'transparent',
        color: 'var(--ink)',
        fontFamily: 'var(--type-family)',
        fontSize: '13px',
      }
      element.replaceChildren(
        Plot.plot({ width: Math.max(240, element.clientWidth), style, ...draw(Plot, colours) }),
      )
    }
    const watch = new ResizeObserver(render)
    watch.observe(element)
    return () => watch.disconnect()
  }, [draw])
  return <div ref={place} />
}
