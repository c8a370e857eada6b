// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A stretch of a text that was merged: agreed paragraphs, or one that two people changed differently. */
export type Piece = { agreed: readonly string[] } | { mine: readonly string[]; theirs: readonly string[] }

/**
 * Brings two changes of one text together, paragraph by paragraph (a paragraph is a line). What one of them changed
 * is taken; what both changed alike is taken once; what both changed differently is left to a person.
 * The three-way merge of Khanna, Kunal and Pierce, A formal investigation of diff3 (2007), on longest common
 * subsequences; `base` is what both began with.
 */
export function mergeText(base: string, mine: string, theirs: string): Piece[] {
  const [from, left, right] = [base, mine, theirs].map(text => text.split('\n')) as [
    string[],
    string[],
    string[],
  ]
  const [toLeft, toRight] = [matches(from, left), matches(from, right)]
  const pieces: Piece[] = []
  let [atBase, atLeft, atRight] = [0, 0, 0]
  const changed = (toBase: number, toMine: number, toTheirs: number) => {
    const [was, mine, theirs] = [
      from.slice(atBase, toBase),
      left.slice(atLeft, toMine),
      right.slice(atRight, toTheirs),
    ]
    pieces.push(...settle(was, mine, theirs))
    ;[atBase, atLeft, atRight] = [toBase, toMine, toTheirs]
  }
  for (let line = 0; line < from.length; line++) {
    const [inMine, inTheirs] = [toLeft[line], toRight[line]]
    if (inMine === undefined || inTheirs === undefined) continue
    changed(line, inMine, inTheirs)
    pieces.push({ agreed: [from[line]!] })
    ;[atBase, atLeft, atRight] = [line + 1, inMine + 1, inTheirs + 1]
  }
  changed(from.length, left.length, right.length)
  return pieces
}

function settle(base: string[], mine: string[], theirs: string[]): Piece[] {
  if (same(mine, theirs) || same(theirs, base)) return mine.length > 0 ? [{ agreed: mine }] : []
  if (same(mine, base)) return theirs.length > 0 ? [{ agreed: theirs }] : []
  // Neighbours: each changed a paragraph of its own with no untouched one between. As many as there were, so each is
  // its own.
  if (base.length > 1 && base.length === mine.length && base.length === theirs.length)
    return base.flatMap((line, at) => settle([line], [mine[at]!], [theirs[at]!]))
  return [{ mine, theirs }]
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, at) => line === other[at])

/** For each line of `from`, where it stands in `to`, if it is part of the longest common subsequence. */
function matches(from: readonly string[], to: readonly string[]): (number | undefined)[] {
  const width = to.length + 1
  const longest = new Uint32Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      longest[i * width + j] =
        from[i] === to[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const found: (number | undefined)[] = from.map(() => undefined)
  for (let i = 0, j = 0; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) found[i++] = j++
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return found
}

export type Side = 'mine' | 'theirs'

/** The text that comes of it: where a person did not choose yet, mine stays. */
export function textOf(pieces: readonly Piece[], chosen: (nth: number) => Side | undefined): string {
  let nth = 0
  return pieces
    .flatMap(piece => ('agreed' in piece ? piece.agreed : piece[chosen(nth++) ?? 'mine']))
    .join('\n')
}
