// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** What somebody may be at a table (or, for the last two, in a partnership without a table). */
export const roles = {
  professional: { nl: 'professional', en: 'professional' },
  'release-officer': { nl: 'vrijgavepunt', en: 'release point' },
  connector: { nl: 'verbinder', en: 'connector' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  'project-lead': { nl: 'ontkleurd projectleider', en: 'neutral project lead' },
  member: { nl: 'deelnemer aan het overleg', en: 'member of the table' },
  steering: { nl: 'lid van de stuurploeg', en: 'member of the steering group' },
  alderman: { nl: 'wethouder', en: 'alderman' },
  'privacy-officer': { nl: 'functionaris gegevensbescherming', en: 'privacy officer' },
  administrator: { nl: 'beheerder', en: 'administrator' },
} as const satisfies Record<string, Bilingual>

export type Role = keyof typeof roles
export const allRoles = Object.keys(roles) as Role[]
/** Roles that work with content at a table. The administrator and the steering roles are never among them. */
export const workingRoles = [
  'professional',
  'release-officer',
  'connector',
  'coordinator',
  'project-lead',
  'member',
] as const satisfies Role[]
