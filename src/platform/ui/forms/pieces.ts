// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

type Span = { start: number; end: number }
export type Piece = { start: number; text: string; marked: boolean }

/** A text cut at its findings, in order; overlapping or impossible spans are left out rather than shown wrong. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const made: Piece[] = []
  let at = 0
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end <= start || end > text.length) continue
    if (start > at) made.push({ start: at, text: text.slice(at, start), marked: false })
    made.push({ start, text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) made.push({ start: at, text: text.slice(at), marked: false })
  return made
}
