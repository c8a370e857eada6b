// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

/**
 * Where the demo's provider keeps its state: in this process, for as long as each thing lasts. It needs no more; it
 * serves one process, and whoever was half signed in when that ends starts again.
 */
export class Shelf implements Adapter {
  readonly #kept = new Map<string, Kept>()

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    for (const [old, { until }] of this.#kept) if (until < Date.now()) this.#kept.delete(old)
    this.#kept.set(id, { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Infinity })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = this.#kept.get(id)
    return kept && kept.until >= Date.now() ? kept.payload : undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first(({ payload }) => payload.uid === uid)
  }

  async findByUserCode(code: string): Promise<AdapterPayload | undefined> {
    return this.#first(({ payload }) => payload.userCode === code)
  }

  async consume(id: string): Promise<void> {
    const kept = this.#kept.get(id)
    if (kept) kept.payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id)
  }

  async revokeByGrantId(grant: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grant) this.#kept.delete(id)
  }

  #first(fits: (kept: Kept) => boolean): AdapterPayload | undefined {
    return [...this.#kept.values()].find(kept => kept.until >= Date.now() && fits(kept))?.payload
  }
}
