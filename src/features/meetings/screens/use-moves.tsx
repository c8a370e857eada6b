// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import type { Callable } from '../../../platform/ui/client/call.ts'
import { useLive } from '../../../platform/ui/frame/use-live.tsx'
import { seeAttendance } from '../attendance.contract.ts'
import { seeBeamer } from '../beamer.contract.ts'
import { seeChallenge } from '../challenge.contract.ts'
import { seeConditions } from '../conditions/conditions.contract.ts'
import { seeCriteria } from '../criteria/criteria.contract.ts'
import { seeItem } from '../item.contract.ts'
import { seeMeeting } from '../meeting.contract.ts'
import { seeViews } from '../views.contract.ts'

const everything: readonly Callable[] = [
  seeMeeting,
  seeItem,
  seeAttendance,
  seeBeamer,
  seeViews,
  seeChallenge,
  seeCriteria,
  seeConditions,
]
const askAgain: Record<string, readonly Callable[]> = {
  item: [seeItem, seeBeamer, seeViews, seeChallenge, seeCriteria, seeConditions],
  agenda: [seeMeeting, seeBeamer],
  room: everything,
}

/** Follows the meeting: what moved on another screen is read again here, and only what is shown. */
export function useMoves(): boolean {
  const queries = useQueryClient()
  return useLive(about => {
    for (const { path } of askAgain[about] ?? everything) void queries.invalidateQueries({ queryKey: [path] })
  })
}
