// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const END = 0xffffffff

/**
 * Which records bear which key: chains of records per bucket of a fixed table. Two keys may share a bucket,
 * which brings a few candidates too many and never one too few. A key borne by more than `most` records takes
 * no more: it tells too little.
 */
export class Postings {
  readonly most: number
  readonly #heads: Uint32Array
  readonly #counts: Uint16Array
  #records: Uint32Array
  #next: Uint32Array
  #size = 0

  /** @param expected postings to make room for; more are taken, at the cost of longer chains */
  constructor(expected: number, most: number) {
    const buckets = 2 ** Math.max(12, Math.ceil(Math.log2(expected)))
    this.most = most
    this.#heads = new Uint32Array(buckets).fill(END)
    this.#counts = new Uint16Array(buckets)
    this.#records = new Uint32Array(Math.max(64, expected))
    this.#next = new Uint32Array(Math.max(64, expected))
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#heads.byteLength + this.#counts.byteLength + this.#records.byteLength + this.#next.byteLength
  }

  add(key: number, record: number): void {
    const bucket = key & (this.#heads.length - 1)
    if (this.#counts[bucket]! >= this.most) return
    if (this.#size === this.#records.length) this.#grow()
    this.#records[this.#size] = record
    this.#next[this.#size] = this.#heads[bucket]!
    this.#heads[bucket] = this.#size++
    this.#counts[bucket]!++
  }

  /** Calls `visit` for every record under the key, the last added first; not at all for a key that is full. */
  each(key: number, visit: (record: number) => void): void {
    const bucket = key & (this.#heads.length - 1)
    if (this.#counts[bucket]! >= this.most) return
    for (let at = this.#heads[bucket]!; at !== END; at = this.#next[at]!) visit(this.#records[at]!)
  }

  #grow(): void {
    const [records, next] = [this.#records, this.#next]
    this.#records = new Uint32Array(records.length * 2)
    this.#next = new Uint32Array(records.length * 2)
    this.#records.set(records)
    this.#next.set(next)
  }
}
