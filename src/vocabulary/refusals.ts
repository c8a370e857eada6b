// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'
import { consultationRefusals } from './refusals.consultations.ts'
import { houseRefusals } from './refusals.house.ts'
import { meetingRefusals } from './refusals.meetings.ts'
import { personRefusals } from './refusals.persons.ts'
import { sharingRefusals } from './refusals.sharing.ts'
import { signalRefusals } from './refusals.signals.ts'
import { tableRefusals } from './refusals.tables.ts'

/** All refusals, each code once. A room with its own keeps them in `refusals.<room>.ts` and adds them here. */
export const refusals = {
  ...houseRefusals,
  ...signalRefusals,
  ...tableRefusals,
  ...consultationRefusals,
  ...meetingRefusals,
  ...personRefusals,
  ...sharingRefusals,
} as const satisfies Record<string, Refusal>

export type RefusalCode = keyof typeof refusals
