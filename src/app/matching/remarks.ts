// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

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
  const twice = repeatedIds(input)
  if (twice > 0)
    lines.push(`${twice} records have an id that another of the same file has: the result cannot say which.`)
  return lines.map(line => `${line}\n`).join('')
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
