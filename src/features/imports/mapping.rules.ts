// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Mapping } from './mapping.contract.ts'
import { readMoment } from './moment.rules.ts'
import { phenomenonFor } from './phenomenon-words.rules.ts'

/** The parts of a report that a column can be. */
export const parts = [
  'sourceId',
  'title',
  'facts',
  'phenomenon',
  'observedFrom',
  'observedTo',
  'label',
  'area',
  'longitude',
  'latitude',
  'x',
  'y',
  'person',
  'birthDate',
] as const
export type Part = (typeof parts)[number]
export type Columns = Partial<Record<Part, string>>

const byName: [Part, RegExp][] = [
  [
    'sourceId',
    /^(id|nummer|meldnummer|melding(s)?(nummer|id)|zaak(nummer|id)?|reference|case.?(id|number)?)$/i,
  ],
  ['title', /^(titel|onderwerp|kop|title|subject)$/i],
  ['facts', /^(melding|omschrijving|toelichting|tekst|bericht|description|facts|text)$/i],
  [
    'observedFrom',
    /^(datum|tijdstip|datum.?tijd|gemeld.?op|meld.?datum|month|date|datetime|time|created(_at)?)$/i,
  ],
  ['label', /^(locatie|plaats|straat|adres|location|street|place|address)$/i],
  ['area', /^(buurt|wijk|neighbou?rhood|area)$/i],
  ['phenomenon', /^(soort|categorie|rubriek|type|category)$/i],
  ['longitude', /^(lon|lng|long|longitude|lengtegraad)$/i],
  ['latitude', /^(lat|latitude|breedtegraad)$/i],
  ['x', /^(x|rd_?x|x.?co.*)$/i],
  ['y', /^(y|rd_?y|y.?co.*)$/i],
]

const numeric = (low: number, high: number) => (text: string) => {
  const number = Number(text.replace(',', '.'))
  return number > low && number < high
}
/** What a column is when nearly all that stands in it looks like this. In order: a column is taken once. */
const byValue: [Part, (text: string) => boolean][] = [
  ['observedFrom', text => readMoment(text) !== undefined],
  ['phenomenon', text => phenomenonFor(text) !== undefined],
  ['longitude', numeric(3.2, 7.3)],
  ['latitude', numeric(50.7, 53.7)],
  ['x', numeric(10_000, 289_000)],
  ['y', numeric(300_000, 629_000)],
]
const pairs: [Part, Part][] = [
  ['longitude', 'latitude'],
  ['x', 'y'],
]

/**
 * Which column is which, from the names of the columns and else from what stands in them; the longest texts are the
 * facts. Persons are never guessed: that a file is about people is for somebody to say.
 * @param sample the fields of the first rows
 */
export function proposeColumns(columns: readonly string[], sample: readonly (readonly string[])[]): Columns {
  const found: Columns = {}
  const free = () => columns.filter(name => !Object.values(found).includes(name))
  for (const [part, pattern] of byName) {
    const name = free().find(one => pattern.test(one.trim()))
    if (name !== undefined) found[part] = name
  }
  const valuesOf = (name: string) =>
    sample.map(fields => fields[columns.indexOf(name)]?.trim() ?? '').filter(text => text !== '')
  for (const [part, fits] of byValue) {
    if (found[part] !== undefined) continue
    const name = free().find(one => mostly(valuesOf(one), fits))
    if (name !== undefined) found[part] = name
  }
  // One of a pair says nothing.
  for (const pair of pairs) {
    if (pair.some(part => found[part] === undefined)) for (const part of pair) delete found[part]
  }
  found.facts ??= longest(free(), valuesOf) ?? found.label
  if (found.facts === undefined) delete found.facts
  return found
}

const mostly = (values: readonly string[], fits: (text: string) => boolean): boolean =>
  values.length > 0 && values.filter(fits).length >= values.length * 0.9

/** The column with the longest texts, when they are sentences rather than words. */
function longest(names: readonly string[], valuesOf: (name: string) => string[]): string | undefined {
  const lengths = names.map(name => {
    const values = valuesOf(name)
    return values.reduce((sum, text) => sum + text.length, 0) / Math.max(values.length, 1)
  })
  const most = Math.max(0, ...lengths)
  return most >= 20 ? names[lengths.indexOf(most)] : undefined
}

export type Settled = {
  columns: Columns
  /** Words of the file for kinds, and the phenomenon each stands for. */
  kinds: Record<string, string>
  /** Where there is no column of places: one name for all. */
  place: string
  dwelling: boolean
}

/** The mapping that this choice of columns means; a part without a column has its value for all rows. */
export function mappingOf({ columns, kinds, place, dwelling }: Settled): Mapping | undefined {
  const of = (part: Part) => (columns[part] === undefined ? undefined : { column: columns[part] })
  const { facts, observedFrom } = { facts: of('facts'), observedFrom: of('observedFrom') }
  if (facts === undefined || observedFrom === undefined) return undefined
  const person = of('person')
  const kind = of('phenomenon')
  const mapping = {
    sourceId: of('sourceId'),
    title: of('title'),
    facts,
    phenomenon: kind
      ? { ...kind, ...(Object.keys(kinds).length > 0 && { values: kinds }) }
      : { value: 'not-named' },
    observedFrom,
    observedTo: of('observedTo'),
    place: {
      label: of('label') ?? { value: place },
      area: of('area'),
      longitude: of('longitude'),
      latitude: of('latitude'),
      x: of('x'),
      y: of('y'),
      dwelling,
    },
    ...(person && { person: { name: person, birthDate: of('birthDate') } }),
  }
  return JSON.parse(JSON.stringify(mapping)) as Mapping
}

/** The choice of columns behind a mapping that was saved, as far as these columns are there. */
export function settledBy(mapping: Mapping, here: readonly string[]): Settled {
  const of = (part: { column: string } | { value: string } | undefined): string | undefined =>
    part && 'column' in part && here.includes(part.column) ? part.column : undefined
  const { place, person, phenomenon, ...rest } = mapping
  const all: Columns = {
    sourceId: of(rest.sourceId),
    title: of(rest.title),
    facts: of(rest.facts),
    phenomenon: of(phenomenon),
    observedFrom: of(rest.observedFrom),
    observedTo: of(rest.observedTo),
    label: of(place.label),
    area: of(place.area),
    longitude: of(place.longitude),
    latitude: of(place.latitude),
    x: of(place.x),
    y: of(place.y),
    person: of(person?.name),
    birthDate: of(person?.birthDate),
  }
  const columns = Object.fromEntries(Object.entries(all).filter(([, name]) => name !== undefined)) as Columns
  return {
    columns,
    kinds: ('values' in phenomenon && phenomenon.values) || {},
    place: 'value' in place.label ? place.label.value : '',
    dwelling: place.dwelling,
  }
}
