// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { DATE_FORMATS, dateFormatOf } from './normalise/date-formats.ts'

/** What a column holds; decides how its values are read and compared. */
export const KINDS = [
  'given_name',
  'surname',
  'full_name',
  'initials',
  'date_of_birth',
  'birth_year',
  'birth_month',
  'birth_day',
  'sex',
  'street',
  'house_number',
  'house_number_addition',
  'address_line',
  'postcode',
  'city',
  'birth_place',
  'phone',
  'email',
  'national_id',
  'organisation_name',
  'registration_number',
  'occupation',
  'licence_plate',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

/** One column to compare. */
export type MappedField = {
  readonly column: string
  readonly kind: Kind
  /** How a date is written, such as 'YYYYMMDD'; only for date_of_birth. */
  readonly format?: string
}

/** Which columns of a file say what. */
export type Mapping = {
  /** Column that identifies a record; without it records go by row number, from 1. */
  readonly id?: string
  readonly fields: readonly MappedField[]
}

/** A mapping that cannot be used, told so that its writer can mend it. */
export class MappingError extends Error {}

/**
 * Reads and checks a mapping.
 * @param value parsed JSON
 * @param headers the columns of the file it is for
 * @throws {MappingError} naming every fault at once
 */
export function checkedMapping(value: unknown, headers: readonly string[]): Mapping {
  if (!isObject(value) || !Array.isArray(value.fields)) {
    throw new MappingError(
      'A mapping is {"id": "column", "fields": [{"column": "...", "kind": "..."}, ...]}.',
    )
  }
  const faults = [...faultsOf(value.fields, headers), ...idFaults(value.id, headers)]
  if (faults.length > 0) throw new MappingError(faults.join('\n'))
  return withFormats(value as unknown as Mapping)
}

function idFaults(id: unknown, headers: readonly string[]): string[] {
  if (id === undefined) return []
  return typeof id === 'string' ? missing(id, headers) : ['"id" must be the name of a column.']
}

function faultsOf(fields: readonly unknown[], headers: readonly string[]): string[] {
  if (fields.length === 0) return ['"fields" names no column: there is nothing to compare.']
  return fields.flatMap((field, at) => fieldFaults(field, at, headers))
}

function fieldFaults(field: unknown, at: number, headers: readonly string[]): string[] {
  if (!isObject(field) || typeof field.column !== 'string') return [`Field ${at + 1} names no "column".`]
  const faults = missing(field.column, headers)
  if (field.kind === undefined || field.kind === '') {
    faults.push(`Column "${field.column}" has no "kind": say what it holds. Kinds: ${KINDS.join(', ')}.`)
  } else if (!KINDS.includes(field.kind as Kind)) {
    faults.push(
      `Column "${field.column}" has the unknown kind ${JSON.stringify(field.kind)}. Kinds: ${KINDS.join(', ')}.`,
    )
  }
  if (field.format !== undefined && !isDateFormat(field.format)) {
    faults.push(
      `Column "${field.column}" has the unknown format ${JSON.stringify(field.format)}. Formats: ${DATE_FORMATS.join(', ')}; other separators are fine.`,
    )
  }
  return faults
}

function isDateFormat(format: unknown): boolean {
  return typeof format === 'string' && dateFormatOf(format) !== undefined
}

/** Formats as the normaliser knows them, whatever the separators they were written with. */
function withFormats(mapping: Mapping): Mapping {
  const fields = mapping.fields.map(field =>
    field.format === undefined ? field : { ...field, format: dateFormatOf(field.format)! },
  )
  return { ...mapping, fields }
}

function missing(column: string, headers: readonly string[]): string[] {
  if (headers.includes(column)) return []
  return [`The file has no column "${column}". Its columns: ${headers.join(', ')}.`]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
