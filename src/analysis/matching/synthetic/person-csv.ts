// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SyntheticPerson } from './synthetic-person.ts'

const COLUMNS = [
  'id',
  'truth',
  'origin',
  'source',
  'givenName',
  'surname',
  'dateOfBirth',
  'sex',
  'street',
  'houseNumber',
  'houseNumberAddition',
  'postcode',
  'city',
  'nationalId',
  'phone',
  'email',
] as const satisfies readonly (keyof SyntheticPerson)[]

/** Column names in snake case, the order of {@link personRow}; no line end. */
export function personHeader(): string {
  return COLUMNS.map(column => column.replace(/[A-Z]/g, letter => '_' + letter.toLowerCase())).join(',')
}

/** One person as a CSV line (RFC 4180) without line end. */
export function personRow(person: SyntheticPerson): string {
  let row = ''
  for (const column of COLUMNS) row += (row === '' ? '' : ',') + cell(person[column])
  return row
}

function cell(value: string | number): string {
  const text = String(value)
  return text.includes(',') || text.includes('"') ? '"' + text.replaceAll('"', '""') + '"' : text
}
