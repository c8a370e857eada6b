// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadTable } from './bad-table.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]
/** `guessed`: nothing in the file says so; a person should look at the accents. */
export type Guess = { encoding: Encoding; guessed: boolean }

const marks: [readonly number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * In which encoding a text file is written, by its byte order mark, its zero bytes, or whether it is sound UTF-8.
 * What is none of these was made by an older Windows program: windows-1252, which every byte fits.
 * @param head the first bytes of the file; may break off inside a character
 * @throws BadTable `no-text` when it is an image, a document, a program
 */
export function guessEncoding(head: Uint8Array): Guess {
  const marked = marks.find(([mark]) => mark.every((byte, at) => head[at] === byte))
  if (marked) return { encoding: marked[1], guessed: false }
  const wide = wideEncoding(head)
  if (wide) return { encoding: wide, guessed: true }
  if (shareOfControls(head) > 0.05) throw new BadTable('no-text')
  return isUtf8(head) ? { encoding: 'utf-8', guessed: false } : { encoding: 'windows-1252', guessed: true }
}

/** Western text in UTF-16 has a zero in every other byte: after the letter (little end first) or before it. */
function wideEncoding(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1
  const half = head.length / 2
  if (zeros[1]! > half * 0.6 && zeros[0]! < half * 0.1) return 'utf-16le'
  if (zeros[0]! > half * 0.6 && zeros[1]! < half * 0.1) return 'utf-16be'
  return undefined
}

function shareOfControls(head: Uint8Array): number {
  const controls = head.reduce((sum, byte) => sum + (byte < 32 && ![9, 10, 13].includes(byte) ? 1 : 0), 0)
  return controls / Math.max(head.length, 1)
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
