// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Numbers that keep coming: a typed array that grows by half, so that 50 million fit where an array would not. */
export class NumberList<T extends Float64Array | Int32Array> {
  #items: T
  #length = 0
  readonly #make: (length: number) => T

  constructor(make: (length: number) => T) {
    this.#make = make
    this.#items = make(4096)
  }

  get length(): number {
    return this.#length
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const wider = this.#make(Math.ceil(this.#length * 1.5))
      wider.set(this.#items)
      this.#items = wider
    }
    this.#items[this.#length++] = item
  }

  /** What was pushed, without a copy. */
  taken(): T {
    return this.#items.subarray(0, this.#length) as T
  }
}

export const float64s = () => new NumberList(length => new Float64Array(length))
export const int32s = () => new NumberList(length => new Int32Array(length))
