// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Sets of records that only ever join. Tarjan (1975), by path halving and lowest row as root. */
export class UnionFind {
  readonly #parents: Uint32Array

  constructor(size: number) {
    this.#parents = Uint32Array.from({ length: size }, (_, at) => at)
  }

  /** The lowest row of the set. */
  find(record: number): number {
    const parents = this.#parents
    while (parents[record] !== record) {
      parents[record] = parents[parents[record]!]!
      record = parents[record]!
    }
    return record
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)]
    if (rootA < rootB) this.#parents[rootB] = rootA
    else this.#parents[rootA] = rootB
  }
}
