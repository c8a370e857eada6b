// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../../vocabulary/language.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/** Where somebody may work: a partnership and, except for oversight and operation, a table of it. */
export type Context = {
  partnership: { id: string; name: string }
  table: { id: string; name: string; kind: string } | null
  roles: Role[]
}

/** Who is signed in, for which domain, at which table: what the frame needs of `GET /v1/me`. */
export type Me = {
  account: { id: string; name: string; language: Language }
  domain: { name: string; organisation: string }
  region: { name: string }
  contexts: Context[]
  /** One of `contexts`; nothing for who has no seat anywhere yet. */
  current: Context | null
  /** To be sent with every change; nothing when a program is signed in instead of a browser. */
  csrf: string | null
  demo: boolean
}

/** `<partnership>/<table or ->`, as the header `Vlechtwerk-Context` says it. */
export const keyOf = ({ partnership, table }: Context): string => `${partnership.id}/${table?.id ?? '-'}`
export const nameOf = ({ partnership, table }: Context): string => table?.name ?? partnership.name
export const rolesOf = (who: Me): Role[] => who.current?.roles ?? []

/**
 * As whom one opens screens. A steering group weighs nothing: who keeps its record opens what its members open, and no
 * desk, signal or consultation that stands empty there.
 */
export const opensAs = (who: Me): Role[] =>
  who.current?.table?.kind === 'steering' ? ['steering'] : rolesOf(who)
