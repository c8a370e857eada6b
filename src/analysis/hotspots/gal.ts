// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Neighbours, neighboursFrom } from './neighbours.ts'

/**
 * Reads neighbours from GAL text, the exchange format of GeoDa and PySAL: a header (the number of places, or
 * `0 number file id-column`), then per place a line `id number-of-neighbours` and a line with their ids.
 * Source: PySAL libpysal, `io/iohandlers/gal.py`, and the GeoDa manual, appendix on file formats.
 * @param order the ids in the order of the values they go with; when left out, the order of the file
 * @returns the neighbours in that order, and the ids
 * @throws RangeError when an id is unknown, double or missing, or a line holds another number of ids than announced
 */
export function parseGal(text: string, order?: readonly string[]): { neighbours: Neighbours; ids: string[] } {
  const lines = text.split(/\r?\n/)
  const header = (lines[0] ?? '').trim().split(/\s+/)
  const announced = Number(header.length > 1 ? header[1] : header[0])
  if (!Number.isInteger(announced) || announced < 1)
    throw new RangeError(`This is no GAL file: its first line '${lines[0]}' gives no number of places.`)
  const listed = readLists(lines, announced)
  const ids = order ? [...order] : [...listed.keys()]
  const place = new Map(ids.map((id, at) => [id, at]))
  if (place.size !== ids.length)
    throw new RangeError('Two places have the same id, so neighbours cannot be told apart.')
  const lists = ids.map(id => {
    const near = listed.get(id)
    if (near === undefined) throw new RangeError(`The GAL file says nothing of place '${id}'.`)
    return near.map(other => {
      const at = place.get(other)
      if (at === undefined)
        throw new RangeError(`Place '${id}' has neighbour '${other}', which is not in the data.`)
      return at
    })
  })
  return { neighbours: neighboursFrom(lists), ids }
}

/** The id column a GAL header names, or undefined: `0 78 stl_hom FIPSNO` names FIPSNO. */
export function galIdColumn(text: string): string | undefined {
  return (text.split(/\r?\n/, 1)[0] ?? '').trim().split(/\s+/)[3]
}

function readLists(lines: string[], announced: number): Map<string, string[]> {
  const listed = new Map<string, string[]>()
  // A place without neighbours has an empty line of ids, so lines go by pairs and blanks count.
  for (let at = 1; at < lines.length && listed.size < announced; at += 2) {
    const [id, number] = (lines[at] ?? '').trim().split(/\s+/)
    const near = (lines[at + 1] ?? '').trim().split(/\s+/).filter(Boolean)
    if (!id || Number(number) !== near.length)
      throw new RangeError(
        `GAL line ${at + 1} announces ${number} neighbours of '${id}', line ${at + 2} holds ${near.length}.`,
      )
    if (listed.has(id)) throw new RangeError(`GAL line ${at + 1} lists place '${id}' again.`)
    listed.set(id, near)
  }
  if (listed.size !== announced)
    throw new RangeError(`The GAL header announces ${announced} places, the file lists ${listed.size}.`)
  return listed
}
