// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Kind, Mapping } from '../mapping.ts'
import type { ComparisonPlan, Sort } from './comparison.ts'

type Place = { readonly at: number; readonly kind: Kind }

/**
 * Joins the fields of a mapping into comparisons: what says the same thing twice (a full name and its parts,
 * postcode and street) must count once. Cheap and telling comparisons come first.
 * @returns at least one comparison for a mapping with a field; every name occurs once
 */
export function plannedComparisons(mapping: Mapping): ComparisonPlan[] {
  const of = (...kinds: Kind[]): Place[] =>
    mapping.fields.flatMap(({ kind }, at) => (kinds.includes(kind) ? [{ at, kind }] : []))
  const plans: ComparisonPlan[] = []
  const plan = (name: string, sort: Sort, fields: Place[]) => {
    if (fields.length > 0) plans.push({ name, sort, fields })
  }
  plan('national id', 'identifier', of('national_id'))
  plan('registration number', 'identifier', of('registration_number'))
  plan('licence plate', 'identifier', of('licence_plate'))
  plan('date of birth', 'birth-date', of('date_of_birth', 'birth_year', 'birth_month', 'birth_day'))
  plan('surname', 'surname', of('surname', 'full_name'))
  plan('given name', 'given-name', of('given_name', 'initials', 'full_name'))
  plan('sex', 'sex', of('sex'))
  plan('phone', 'contact', of('phone'))
  plan('email', 'contact', of('email'))
  plan('address', 'address', addressFields(mapping, of))
  plan('organisation name', 'text', of('organisation_name'))
  for (const kind of ['birth_place', 'occupation', 'other'] as const) {
    for (const place of of(kind)) plan(textName(mapping, place), 'text', [place])
  }
  for (const place of spareStreets(of)) plan(`street ${mapping.fields[place.at]!.column}`, 'text', [place])
  return plans
}

function textName(mapping: Mapping, { at, kind }: Place): string {
  const isOnly = mapping.fields.filter(field => field.kind === kind).length === 1 && kind !== 'other'
  return isOnly ? kind.replace('_', ' ') : `${kind.replace('_', ' ')} ${mapping.fields[at]!.column}`
}

/** A second street column is a further line of the address, of another nature than the first. */
function spareStreets(of: (...kinds: Kind[]) => Place[]): Place[] {
  return of('street').slice(1)
}

function addressFields(_mapping: Mapping, of: (...kinds: Kind[]) => Place[]): Place[] {
  const spare = new Set(spareStreets(of).map(({ at }) => at))
  return of('street', 'house_number', 'house_number_addition', 'address_line', 'postcode', 'city').filter(
    ({ at }) => !spare.has(at),
  )
}
