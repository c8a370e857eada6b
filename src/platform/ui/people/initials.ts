// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const between = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  "'t",
  'ter',
  'ten',
  'te',
  'el',
  'al',
  'bin',
  'in',
  'op',
])

/** "Yara de Wit" is YW: first and last name, without the words between. One name gives one letter. */
export function initialsOf(name: string): string {
  const names = name
    .trim()
    .split(/\s+/)
    .filter(word => word !== '' && !between.has(word.toLowerCase()))
  const ends = names.length > 1 ? [names[0]!, names.at(-1)!] : names
  return ends.map(word => [...word][0]!.toLocaleUpperCase('nl')).join('')
}
