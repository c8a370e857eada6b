// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A Uint32Array that grows by doubling; `values` is valid up to `length` and replaced when it grows. */
export class GrowingUint32 {
  values = new Uint32Array(256)
  length = 0

  push(value: number): number {
    if (this.length === this.values.length) this.#grow()
    this.values[this.length] = value
    return this.length++
  }

  /** Adds one to the element, which is taken for 0 when it lies beyond the end. */
  increment(at: number, by = 1): void {
    while (at >= this.values.length) this.#grow()
    if (at >= this.length) this.length = at + 1
    this.values[at]! += by
  }

  /** What it holds, in an array of that length. */
  taken(): Uint32Array {
    return this.values.slice(0, this.length)
  }

  #grow(): void {
    const grown = new Uint32Array(this.values.length * 2)
    grown.set(this.values)
    this.values = grown
  }
}
