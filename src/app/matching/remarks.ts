// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Column } from '../../analysis/matching/columns/table.ts'
import type { MappedField } from '../../analysis/matching/mapping.ts'
import { type DateFormat, isWrittenDate } from '../../analysis/matching/normalise/date-formats.ts'
import type { Input } from './input.ts'

/**
 * What the owner of the files should know before believing a result: columns that tell nothing, and ids that do
 * not tell records apart. One sentence per line, '' when there is nothing to remark.
 */
export function remarksOn(input: Input): string {
  const lines = input.columns.flatMap(({ codes, value }, at) => {
    const name = input.mapping.fields[at]!.column
    if (codes.some(code => code !== codes[0]) || input.rows < 2) return []
    return value(codes[0]!) === ''
      ? [`Column "${name}" is empty in every record: it tells nothing.`]
      : [`Column "${name}" is the same in every record: it tells nothing.`]
  })
  lines.push(...input.columns.flatMap((column, at) => dateRemarks(input.mapping.fields[at]!, column)))
  lines.push(...repeatedColumns(input))
  const legacy = input.tables.flatMap(({ legacyColumns = [] }) => legacyColumns)
  if (legacy.length > 0)
    lines.push(
      `Not all of ${legacy.map(name => `"${name}"`).join(', ')} is UTF-8: read as Windows-1252. Save the file as CSV (UTF-8) when names look wrong.`,
    )
  const twice = repeatedIds(input)
  if (twice > 0)
    lines.push(`${twice} records have an id that another of the same file has: the result cannot say which.`)
  return lines.map(line => `${line}\n`).join('')
}

/** A column that is listed twice is two witnesses where there is one. */
function repeatedColumns({ mapping }: Input): string[] {
  const kinds = new Map<string, string[]>()
  for (const { column, kind } of mapping.fields) kinds.set(column, [...(kinds.get(column) ?? []), kind])
  return [...kinds].flatMap(([column, [first, ...more]]) => {
    if (more.length === 0) return []
    const as = [...new Set([first, ...more])].join(' and as ')
    return [
      `Column "${column}" stands ${more.length + 1} times in the mapping, as ${as}: what it says may count twice. Leave out what it is not.`,
    ]
  })
}

const DATES_LOOKED_AT = 20_000
const MOST_WRONG = 0.1

/** A format in the mapping that the values do not follow would leave dates out of the comparison, unseen. */
function dateRemarks({ kind, column: name, format }: MappedField, column: Column): string[] {
  if (kind !== 'date_of_birth') return []
  const last = Math.min(column.size, DATES_LOOKED_AT)
  const wrong: string[] = []
  let seen = 0
  for (let code = 1; code < last; code++) {
    const value = column.value(code)
    if (value === '') continue
    seen++
    if (!isWrittenDate(value, format as DateFormat | undefined)) wrong.push(value)
  }
  if (wrong.length <= MOST_WRONG * seen) return []
  const asked =
    format === undefined ? 'no date that can be read' : `no date in the format ${format} of the mapping`
  return [
    `Column "${name}": ${wrong.length} of ${seen} different values are ${asked}, such as "${wrong[0]}"; what cannot be read counts as missing.`,
  ]
}

function repeatedIds(input: Input): number {
  let repeated = 0
  for (const column of input.ids) {
    if (column === undefined) continue
    const isSeen = new Uint8Array(column.size)
    for (const code of column.codes) {
      repeated += isSeen[code]!
      isSeen[code] = 1
    }
  }
  return repeated
}
