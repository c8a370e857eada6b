// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../../../vocabulary/language.ts'

/** Somebody invented, whom one can become in the demo with one click. */
export type Persona = {
  /** First name, lower case: also `npx vlechtwerk token --persona ID`. */
  id: string
  name: string
  organisation: string
  role: Bilingual
  /** One line of who this is. */
  line: Bilingual
}

/** The issuer of demo accounts. The name can never be a real address (RFC 2606), so no provider can claim it. */
export const demoIssuer = 'https://demo.vlechtwerk.invalid'

/** Where the demo's own identity provider lives below the address of the house. */
export const demoPath = '/demo-sign-in'
