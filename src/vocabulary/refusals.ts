// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { houseRefusals } from './refusals.house.ts'

/** All refusals, each code once. A room with its own keeps them in `refusals.<room>.ts` and adds them here. */
export const refusals = { ...houseRefusals } as const

export type RefusalCode = keyof typeof refusals
