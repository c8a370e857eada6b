// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** One measured figure of a bench, in words and units a reader can place. */
export type Figure = {
  /** What was done: `import of 39,706 place reports`. */
  work: string
  /** With its unit: `7,412 reports/s`. */
  measured: string | number
  /** What we promise: `≥ 5,000 reports/s`. */
  reach: string | number
  /** Against a bare insert or select in the same run, because machines differ: `3.1 × a bare insert`. */
  ratio?: string | number
  ok: boolean
}

const widths = [46, 24, 20, 22]

export const heading = `${columns(['work', 'measured', 'to reach', 'ratio'])}\n${'─'.repeat(117)}`

/** @returns one line of the table, which may also be printed while the bench still runs */
export function rowOf({ work, measured, reach, ratio, ok }: Figure): string {
  return `${columns([work, measured, reach, ratio ?? ''])}${ok ? 'yes' : 'NO'}`
}

function columns(cells: (string | number)[]): string {
  return cells.map((cell, at) => `${String(cell).padEnd((widths[at] ?? 0) - 1)} `).join('')
}
