// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { foldText } from '../../analysis/matching/normalise/text.ts'
import { addresses } from '../../district/addresses.ts'
import { centreOf } from '../../district/geometry.ts'
import { idOf } from '../../district/identity.ts'
import { domains, region } from '../../district/organisations.ts'
import { getTable } from '../../district/partnerships.ts'
import { accountOf } from '../../district/people.ts'
import { getPlace } from '../../district/places.ts'
import type { DistrictSignal, SignalSubject } from '../../district/signal.ts'
import type { DataCategory } from '../../vocabulary/legal-ground.ts'
import { rootOf } from '../../vocabulary/phenomena.ts'
import { bureauOf, partnershipId, tableId } from './fill-partnerships.ts'

const r = region.number
const addressById = new Map(addresses.map(address => [address.id, address]))

export type PlaceColumns = {
  kind: string
  label: string
  ref: string | null
  area: string
  x: number | null
  y: number | null
  accuracy: number
  dwelling: boolean
}

/** Where a signal of De Vlieten lies, as the signals room keeps it. */
export function placeOf({ place }: DistrictSignal): PlaceColumns {
  if (place.kind === 'address') {
    const { id, x, y, street, number, addition, place: town, use } = addressById.get(place.address)!
    const label = `${street} ${number}${addition}, ${town}`
    const spot = { x: Math.round(x), y: Math.round(y), accuracy: 10 }
    return {
      kind: 'address',
      label,
      ref: id,
      area: place.neighbourhood,
      ...spot,
      dwelling: use === 'dwelling',
    }
  }
  if (place.kind === 'place') {
    const { name, ring } = getPlace(place.place)
    const [x, y] = centreOf(ring)
    const spot = { x: Math.round(x), y: Math.round(y), accuracy: 50 }
    return {
      kind: 'named-place',
      label: name,
      ref: place.place,
      area: place.neighbourhood,
      ...spot,
      dwelling: false,
    }
  }
  if (place.kind === 'point') {
    const spot = { x: Math.round(place.x), y: Math.round(place.y), accuracy: place.accuracy }
    return {
      kind: 'point',
      label: place.near,
      ref: null,
      area: place.neighbourhood,
      ...spot,
      dwelling: false,
    }
  }
  const nowhere = { x: null, y: null, accuracy: 1000, dwelling: false }
  return { kind: 'area', label: place.neighbourhood, ref: null, area: place.neighbourhood, ...nowhere }
}

/** Categories of data a signal carries: each rests on a legal row of its table. */
export function categoriesOf(signal: DistrictSignal, place: PlaceColumns): DataCategory[] {
  const kinds = signal.subjects.map(({ kind }) => (kind === 'group' ? 'unnamed-group' : kind))
  return [...new Set<DataCategory>([place.dwelling ? 'dwelling' : 'place', ...kinds])]
}

/** One row of `signal`, column by column as `signalColumns` names them. */
export function signalRow(signal: DistrictSignal, number: number): unknown[] {
  const place = placeOf(signal)
  const { partnership } = getTable(signal.table)
  return [
    r,
    domains[signal.domain].number,
    signal.id,
    bureauOf(partnership),
    partnershipId(partnership),
    tableId(signal.table),
    accountOf(signal.filedBy),
    signal.filedAt,
    signal.state === 'draft' ? 'submitted' : signal.state,
    number,
    signal.title,
    signal.facts,
    signal.interpretation ?? null,
    signal.phenomenon,
    rootOf(signal.phenomenon),
    signal.observedFrom,
    signal.observedTo ?? null,
    place.kind,
    place.label,
    place.ref,
    place.area,
    place.x,
    place.y,
    place.accuracy,
    signal.reliability,
    signal.urgency,
    signal.asked,
    signal.embargoUntil ?? null,
    `{${categoriesOf(signal, place).join(',')}}`,
    new Date(signal.filedAt.getTime() + 365 * 86_400_000),
  ]
}

export const signalColumns = [
  'region int',
  'domain int',
  'id uuid',
  'bureau int',
  'partnership uuid',
  'at_table uuid',
  'filed_by uuid',
  'filed_at timestamptz',
  'state text',
  'number int',
  'title text',
  'facts text',
  'interpretation text',
  'phenomenon text',
  'root text',
  'observed_from timestamptz',
  'observed_to timestamptz',
  'place_kind text',
  'place_label text',
  'place_ref text',
  'place_area text',
  'rd_x int',
  'rd_y int',
  'accuracy_m int',
  'reliability text',
  'urgency text',
  'asked text',
  'embargo_until timestamptz',
  'categories text',
  'ends_at timestamptz',
]

/** Somebody or something as its own domain would know it: the same subject for the same words. */
export function subjectRow(signal: DistrictSignal, subject: SignalSubject): unknown[] {
  const name = nameOf(subject)
  const key =
    subject.kind === 'organisation' ? subject.kvk : subject.kind === 'vehicle' ? subject.plate : name
  const person = subject.kind === 'person' ? subject : undefined
  return [
    r,
    domains[signal.domain].number,
    idOf(`subject ${signal.domain} ${subject.kind} ${key}`),
    subject.kind,
    name,
    foldText(name),
    person?.givenName ?? null,
    person?.familyName ?? null,
    person?.born ?? null,
    subject.kind === 'organisation' ? subject.kvk : null,
    subject.kind === 'vehicle' ? subject.plate.replace(/[^A-Z0-9]/gi, '').toUpperCase() : null,
    accountOf(signal.filedBy),
    signal.filedAt,
  ]
}

export const subjectColumns = [
  'region int',
  'domain int',
  'id uuid',
  'kind text',
  'name text',
  'search_name text',
  'given_name text',
  'surname text',
  'birth_date text',
  'registration_number text',
  'plate text',
  'made_by uuid',
  'made_at timestamptz',
]

function nameOf(subject: SignalSubject): string {
  if (subject.kind === 'person') return `${subject.givenName} ${subject.familyName}`
  if (subject.kind === 'organisation') return subject.name
  if (subject.kind === 'vehicle') return subject.what
  return subject.what
}
