// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

export type Row = Readonly<Record<string, string | number>>

// A cell that starts so is run as a formula by a spreadsheet: a leading apostrophe keeps it text.
const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)
const cell = (value: string | number | undefined) => {
  const text = safe(String(value ?? ''))
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Semicolons, as a Dutch spreadsheet opens them, with a byte order mark so that accents survive. */
export function csvOf(rows: readonly Row[], columns: readonly { key: string; name: string }[]): string {
  const lines = [
    columns.map(({ name }) => cell(name)),
    ...rows.map(row => columns.map(({ key }) => cell(row[key]))),
  ]
  return `\uFEFF${lines.map(line => line.join(';')).join('\r\n')}\r\n`
}
