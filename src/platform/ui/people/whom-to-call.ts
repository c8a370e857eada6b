// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../../vocabulary/language.ts'
import { type Role, roles } from '../../../vocabulary/roles.ts'
import { capital } from '../words/capital.ts'

type Seated = { name: string; task: string; phone: string; roles: readonly Role[] }
export type ToCall = { name: string; task: string; extension?: string }

/**
 * Whom somebody may call about the work of a table: its coordinator, and when `also` names a role, who has that.
 * An empty list when nobody sits there with such a role: a screen never invents a number.
 */
export function whomToCall(
  people: readonly Seated[],
  language: Language,
  also: readonly Role[] = [],
): ToCall[] {
  const wanted: Role[] = ['coordinator', ...also]
  return wanted.flatMap(role =>
    people
      .filter(person => person.roles.includes(role))
      .slice(0, 2)
      .map(({ name, phone }) => ({ name, task: capital(roles[role][language]), ...numberOf(phone) })),
  )
}

const numberOf = (phone: string) => (phone === '' ? {} : { extension: phone })
