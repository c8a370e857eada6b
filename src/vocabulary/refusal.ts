// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** One way of saying no: a stable code, a status, and two sentences for the person who reads it. */
export type Refusal = {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 429 | 500 | 503
  /** What happened and why. */
  says: Bilingual
  /** What you can do now, or who can help. */
  next: Bilingual
  /** Names of database constraints that mean this. */
  constraints?: readonly string[]
}
