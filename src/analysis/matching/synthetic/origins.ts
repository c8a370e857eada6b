// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Groups of name origin that fairness is measured over. A label of made-up people, never inferred. */
export const ORIGINS = ['dutch', 'turkish', 'moroccan', 'polish', 'surinamese'] as const
export type Origin = (typeof ORIGINS)[number]

/** Out of a hundred people; no census, a mix in which every group is large enough to measure. */
export const ORIGIN_SHARES: Readonly<Record<Origin, number>> = {
  dutch: 74,
  turkish: 7,
  moroccan: 8,
  polish: 5,
  surinamese: 6,
}
