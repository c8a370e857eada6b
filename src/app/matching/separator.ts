// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const SEPARATORS = [',', ';', '\t', '|'].map(mark => mark.charCodeAt(0))
const QUOTE = 34
const NEWLINE = 10

/** The separator of a file, from its first lines: the mark that parts the most of them into equally many fields. */
export function separatorOf(sample: Uint8Array): number {
  let best = { mark: SEPARATORS[0]!, score: 0 }
  for (const mark of SEPARATORS) {
    const counts = marksPerLine(sample, mark)
    const first = counts[0] ?? 0
    const score = first === 0 ? 0 : counts.filter(count => count === first).length * 1000 + first
    if (score > best.score) best = { mark, score }
  }
  return best.mark
}

function marksPerLine(sample: Uint8Array, mark: number): number[] {
  const counts: number[] = []
  let isQuoted = false
  let marks = 0
  for (const byte of sample) {
    if (byte === QUOTE) isQuoted = !isQuoted
    else if (byte === mark && !isQuoted) marks++
    else if (byte === NEWLINE && !isQuoted) {
      counts.push(marks)
      marks = 0
    }
  }
  return counts.length === 0 ? [marks] : counts
}
