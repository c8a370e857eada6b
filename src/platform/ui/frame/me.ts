// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import type { Role } from '../../../vocabulary/roles.ts'

const named = z.object({ id: z.string(), name: z.string() })
const context = z.object({
  partnership: named,
  table: named.extend({ kind: z.string() }).nullish(),
  roles: z.array(z.string()),
})

/** Who is signed in, for which domain, at which table. `current` is one of `contexts`. */
export const me = z.object({
  account: named,
  domain: named.extend({ organisation: z.string() }),
  region: z.object({ name: z.string() }),
  contexts: z.array(context),
  current: context.nullish(),
  csrf: z.string(),
  demo: z.boolean(),
  language: z.enum(['nl', 'en']).nullish(),
})

export type Me = z.output<typeof me>
export type Context = z.output<typeof context>

/** One word for a context, as an address or a menu needs it. */
export const keyOf = ({ partnership, table }: Context): string =>
  [partnership.id, table?.id].filter(Boolean).join('.')
export const nameOf = ({ partnership, table }: Context): string => table?.name ?? partnership.name
/** The roles of now; the server sends what it knows, the screens only read the ones they know. */
export const rolesOf = (who: Me): Role[] => (who.current?.roles ?? []) as Role[]
