// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { partnershipRoutes } from '../features/partnership/partnership.routes.ts'
import { draftRoutes } from '../features/signals/draft.routes.ts'
import { signalRoutes } from '../features/signals/signal.routes.ts'
import { signalListRoutes } from '../features/signals/signal-list.routes.ts'
import { subjectRoutes } from '../features/subjects/subject.routes.ts'
import type { House } from '../platform/http/house.ts'

/**
 * The rooms, in the order in which they may know each other: a room knows the ones above it, through their contract
 * and their published views, and never one below.
 */
export const features: { name: string; routes?: (house: House) => void }[] = [
  { name: 'partnership', routes: partnershipRoutes },
  { name: 'subjects', routes: subjectRoutes },
  {
    name: 'signals',
    routes: house => {
      signalRoutes(house)
      signalListRoutes(house)
      draftRoutes(house)
    },
  },
]
