// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** What one attempt at signing in must still know when the browser comes back from the identity provider. */
export type Attempt = { state: string; nonce: string; verifier: string; returnTo: string; startedAt: number }

const shape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  startedAt: z.number(),
})

/** Seconds between leaving for the identity provider and coming back. */
export const attemptLasts = 600

/**
 * Keeps attempts in the visitor's own cookie, sealed with AES-256-GCM: whichever process of ours the browser comes
 * back to can read it, and nobody else can read or change it.
 */
export class AttemptSeal {
  readonly #key: Buffer

  /** @param secret at least 32 random bytes, the same for all processes */
  constructor(secret: Buffer) {
    if (secret.length < 32) throw new Error('the cookie key must have at least 32 bytes')
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'vlechtwerk sign-in attempt', 32))
  }

  seal(attempt: Attempt): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce)
    const text = Buffer.concat([cipher.update(JSON.stringify(attempt), 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
  }

  /** The attempt, or nothing when it was not sealed by us, was changed, or is older than ten minutes. */
  open(sealed: string, now: number): Attempt | undefined {
    const attempt = this.#read(Buffer.from(sealed, 'base64url'))
    if (attempt === undefined) return undefined
    const age = (now - attempt.startedAt) / 1000
    return age >= 0 && age <= attemptLasts ? attempt : undefined
  }

  #read(bytes: Buffer): Attempt | undefined {
    if (bytes.length < 29) return undefined
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
      return shape.safeParse(JSON.parse(text.toString('utf8'))).data
    } catch {
      return undefined
    }
  }
}
