// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits (FIPS 180-4). Pure, so that a plan can be frozen without
 * leaving this library.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const state = Uint32Array.from(firstWords(8), prime => fraction(Math.sqrt(prime)))
  const constants = firstWords(64).map(prime => fraction(Math.cbrt(prime)))
  for (let at = 0; at < bytes.byteLength; at += 64)
    digest(state, new DataView(bytes.buffer, at, 64), constants)
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}

function padded(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64)
  bytes.set(text)
  bytes[text.length] = 0x80
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(text.length) * 8n)
  return bytes
}

function digest(state: Uint32Array, block: DataView, constants: number[]): void {
  const words = Array.from({ length: 16 }, (_, at) => block.getUint32(at * 4))
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!]
    const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const two = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words.push((words[at - 16]! + one + words[at - 7]! + two) >>> 0)
  }
  const round = [...state]
  for (let at = 0; at < 64; at++) {
    const [a, b, c, , e, f, g, h] = round as [number, number, number, number, number, number, number, number]
    const mixed =
      (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + h + constants[at]! + words[at]!
    const summed = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    round.pop()
    round.unshift((mixed + summed) >>> 0)
    round[4] = (round[4]! + mixed) >>> 0
  }
  round.forEach((word, at) => {
    state[at]! += word
  })
}

function turned(word: number, by: number): number {
  return ((word >>> by) | (word << (32 - by))) >>> 0
}

function firstWords(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate)
  return primes
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 4294967296)
}
