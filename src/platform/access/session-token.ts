// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto'

/** A fresh session token: 256 random bits. It leaves the server once; the database keeps only its hash. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database knows of a token. A stolen table of sessions opens no session. */
export function sessionHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The value a browser must send back with every change; another site cannot read it, so cannot send it. */
export function csrfToken(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url')
}
