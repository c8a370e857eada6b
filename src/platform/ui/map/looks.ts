// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** How an area looks by what was found there. Pattern and edge carry the meaning, so colour is never needed. */
export type Look = 'sure' | 'maybe' | 'usual' | 'unknown'
export const looks: readonly Look[] = ['sure', 'maybe', 'usual', 'unknown']
export const patternSize = 8

type Colour = readonly [red: number, green: number, blue: number, alpha: number]
/** Reads `#rgb` and `#rrggbb`: a style sheet that was made small has both. */
export function colourOf(hex: string, alpha = 255): Colour {
  const long = hex.length === 4 ? [...hex].map(digit => (digit === '#' ? '#' : digit + digit)).join('') : hex
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16)
  return [part(1), part(3), part(5), alpha]
}

/** Whether a pixel of the 8 by 8 tile is ink: diagonals for "maybe", dots for "not yet to say". */
export function inkAt(look: Look, x: number, y: number): boolean {
  if (look === 'sure') return true
  if (look === 'maybe') return (x + y) % patternSize < 3
  if (look === 'unknown') return x % 4 === 1 && y % 4 === 1
  return false
}

/** The tile of a look as RGBA bytes, row by row. What is not ink shows the map below, or a soft ground. */
export function patternOf(look: Look, ink: Colour, ground: Colour): Uint8Array {
  const pixels = Array.from({ length: patternSize * patternSize }, (_, at) =>
    inkAt(look, at % patternSize, Math.floor(at / patternSize)) ? ink : ground,
  )
  return Uint8Array.from(pixels.flat())
}
