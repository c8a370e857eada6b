// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Entry, Explanation } from '../../analysis/matching/explaining/explain.ts'

const WIDTH = 24

/** An explanation for reading in a terminal: one line per entry, its bits as a bar, and what would change it. */
export function explanationText(explanation: Explanation): string {
  const { bits, probability, entries, missing, contrary, wouldChange } = explanation
  const lines = [
    `Probability ${probability.toFixed(4)} that these are one and the same (${signed(bits)} bits).`,
    '',
    ...entries.map(line),
    `${'score'.padEnd(WIDTH)} ${signed(bits).padStart(8)}`,
    '',
  ]
  if (contrary.length > 0) lines.push(`Speaks against it: ${contrary.join(', ')}.`)
  if (missing.length > 0) lines.push(`Missing, so not weighed: ${missing.join(', ')}.`)
  const changes = wouldChange.filter(change => change.probability >= 0.5 !== probability >= 0.5)
  if (changes.length > 0) lines.push('What would change the outcome:')
  for (const change of changes)
    lines.push(`  ${change.name} '${change.level}': probability ${change.probability.toFixed(4)}`)
  return lines.join('\n') + '\n'
}

function line(entry: Entry): string {
  return `${label(entry).padEnd(WIDTH)} ${signed(entry.bits).padStart(8)}  ${bar(entry.bits)}${reason(entry)}`
}

function label(entry: Entry): string {
  if (entry.kind === 'prior') return 'before comparing'
  if (entry.kind === 'namesake') return 'namesakes share this'
  return entry.kind === 'household' ? 'families share this too' : entry.name
}

function reason({ level, values, oneIn }: Entry): string {
  if (level === '') return ''
  const sides = values.filter(([a, b]) => a !== '' || b !== '').map(([a, b]) => `"${a}" / "${b}"`)
  const rarity = oneIn === undefined ? '' : `, 1 in ${oneIn.toLocaleString('en')}`
  return `  ${level}${rarity}: ${sides.join(', ')}`
}

function signed(bits: number): string {
  return (bits < 0 ? '' : '+') + bits.toFixed(2)
}

function bar(bits: number): string {
  return (bits < 0 ? '-' : '+').repeat(Math.min(20, Math.max(1, Math.round(Math.abs(bits)))))
}
