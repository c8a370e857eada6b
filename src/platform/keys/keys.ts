// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Keys derived from one secret that lives outside the database (VLECHTWERK_KEYS). A stolen database without that
 * file holds no usable citizen service number: about 91 million numbers pass the eleven-test, so a plain hash of
 * one is as good as the number itself.
 */
export type Keys = {
  /** The same value under the same label gives the same 32 bytes; without the secret they tell nothing. */
  token(label: string, value: string): Buffer
  /** Encrypts with AES-256-GCM under a key of this label; every call gives other bytes. */
  encrypt(label: string, text: string): Buffer
  /** @throws Error when the bytes were changed, or made under another label or secret */
  decrypt(label: string, cipher: Buffer): string
}

/** @param secret at least 32 random bytes */
export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new Error('the secret of the keys must be at least 32 bytes')
  const derive = (label: string) =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `vlechtwerk:${label}`, 32))
  return {
    token: (label, value) =>
      createHmac('sha256', derive(`token:${label}`))
        .update(value)
        .digest(),
    encrypt(label, text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', derive(`cipher:${label}`), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    decrypt(label, bytes) {
      const decipher = createDecipheriv('aes-256-gcm', derive(`cipher:${label}`), bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
