// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import proj4 from 'proj4'
import { crsOf } from '../../analysis/hotspots/crs.ts'
import type { Bilingual } from '../../vocabulary/language.ts'
import type { Mapping } from './mapping.contract.ts'
import { readMoment } from './moment.rules.ts'
import { phenomenonFor } from './phenomenon-words.rules.ts'
import { nameByContent } from './reading/content-name.rules.ts'
import { objectionToFields, rowProblems } from './row-problems.rules.ts'

/** What a row says, or why it says nothing. `kind` is a word for a phenomenon that nobody knows. */
export type Read = { row: Record<string, unknown> } | { problem: Bilingual; kind?: string }

const rd = proj4('EPSG:4326', crsOf('EPSG:28992').proj)
const inRd = (x: number, y: number) => x > -7000 && x < 300_000 && y > 289_000 && y < 629_000
const inTheNetherlands = (lon: number, lat: number) => lon > 3.2 && lon < 7.3 && lat > 50.7 && lat < 53.7

/**
 * Makes a reader of rows.
 * @param columns the names of the header line
 * @throws RangeError when the mapping names a column that is not there, with the columns there are
 */
export function rowReader(mapping: Mapping, columns: readonly string[]) {
  const at = (name: string): number => {
    const index = columns.indexOf(name)
    if (index === -1) throw new RangeError(`no column '${name}'; there are: ${columns.join(', ')}`)
    return index
  }
  const pick = (
    part: { column: string } | { value: string } | undefined,
  ): ((fields: readonly string[]) => string) => {
    if (part === undefined) return () => ''
    if ('value' in part) return () => part.value
    const index = at(part.column)
    return fields => (fields[index] ?? '').trim()
  }
  const parts = {
    sourceId: pick(mapping.sourceId),
    title: pick(mapping.title),
    facts: pick(mapping.facts),
    phenomenon: pick(mapping.phenomenon),
    observedFrom: pick(mapping.observedFrom),
    observedTo: pick(mapping.observedTo),
    person: pick(mapping.person?.name),
    born: pick(mapping.person?.birthDate),
    place: placeReader(mapping, pick),
  }
  const values = 'values' in mapping.phenomenon ? mapping.phenomenon.values : undefined
  const seen = new Map<string, number>()
  return (fields: readonly string[]): Read => {
    const strange = objectionToFields(fields, columns)
    if (strange) return { problem: strange }
    const observedFrom = readMoment(parts.observedFrom(fields))
    if (observedFrom === undefined) return { problem: rowProblems.date(parts.observedFrom(fields)) }
    const place = parts.place(fields)
    if ('problem' in place) return place
    const named = parts.phenomenon(fields)
    const phenomenon =
      (values && Object.hasOwn(values, named) ? values[named] : undefined) ?? phenomenonFor(named)
    if (phenomenon === undefined) return { problem: rowProblems.kind(named), kind: named }
    const own = mapping.sourceId ? parts.sourceId(fields) : nth(seen, nameByContent(fields.join('\x1f')))
    const observedTo = readMoment(parts.observedTo(fields))
    if (parts.observedTo(fields) !== '' && observedTo === undefined)
      return { problem: rowProblems.date(parts.observedTo(fields)) }
    const person = parts.person(fields)
    const born = parts.born(fields)
    const birthDate = readMoment(born)?.slice(0, 10) ?? born
    return {
      row: {
        sourceId: own,
        facts: parts.facts(fields),
        ...(parts.title(fields) && { title: parts.title(fields) }),
        phenomenon,
        observedFrom,
        ...(observedTo && { observedTo }),
        place: place.place,
        ...(person && {
          person: { name: person, ...(birthDate && { birthDate }) },
        }),
      },
    }
  }
}

/** Two equal rows are two reports: the second is named the second of its kind. */
function nth(seen: Map<string, number>, digest: string): string {
  const count = (seen.get(digest) ?? 0) + 1
  seen.set(digest, count)
  return count === 1 ? digest : `${digest}-${count}`
}

type Pick = (
  part: { column: string } | { value: string } | undefined,
) => (fields: readonly string[]) => string

function placeReader({ place }: Mapping, pick: Pick) {
  const label = pick(place.label)
  const area = pick(place.area)
  const ref = pick(place.ref)
  const [lon, lat, x, y] = [pick(place.longitude), pick(place.latitude), pick(place.x), pick(place.y)]
  return (fields: readonly string[]): { place: object } | { problem: Bilingual } => {
    const spot = spotOf(number(lon(fields)), number(lat(fields)), number(x(fields)), number(y(fields)))
    if ('problem' in spot) return spot
    const name = label(fields)
    const own = ref(fields) || spot.ref
    if (name === '' && own === undefined) return { problem: rowProblems.noPlace() }
    return {
      place: {
        kind: 'named-place',
        label: name || own,
        ...(own && { ref: own }),
        ...(area(fields) && { area: area(fields) }),
        ...(spot.rd && { rd: spot.rd }),
        accuracyMetres: 50,
        dwelling: place.dwelling,
      },
    }
  }
}

const number = (text: string): number | undefined =>
  text === '' ? undefined : Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text)

type Spot = { ref?: string; rd?: { x: number; y: number } } | { problem: Bilingual }

/** A point in the Netherlands gets RD metres; a public place elsewhere is known by its own coordinates. */
function spotOf(lon?: number, lat?: number, x?: number, y?: number): Spot {
  if (x !== undefined && y !== undefined) {
    if (!inRd(x, y)) return { problem: rowProblems.outsideRd(x, y, inRd(y, x)) }
    return { rd: { x: Math.round(x), y: Math.round(y) } }
  }
  if (lon === undefined || lat === undefined) return {}
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return { problem: rowProblems.notOnEarth(lon, lat) }
  if (inTheNetherlands(lat, lon)) return { problem: rowProblems.swapped(lon, lat) }
  if (!inTheNetherlands(lon, lat)) return { ref: `${lon.toFixed(4)},${lat.toFixed(4)}` }
  const [rdX, rdY] = rd.forward([lon, lat])
  return { rd: { x: Math.round(rdX), y: Math.round(rdY) } }
}
