// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { screens as consultationScreens } from '../features/consultations/consultation.screens.ts'
import { screens as importScreens } from '../features/imports/import.screens.ts'
import { screens as meetingScreens } from '../features/meetings/meeting.screens.ts'
import { screens as partnershipScreens } from '../features/partnership/partnership.screens.ts'
import { screens as personScreens } from '../features/persons/person.screens.ts'
import { screens as reportScreens } from '../features/police-reports/report.screens.ts'
import { screens as sharingScreens } from '../features/sharing/sharing.screens.ts'
import { screens as signalScreens } from '../features/signals/signal.screens.ts'
import { screens as subjectScreens } from '../features/subjects/subject.screens.ts'
import { screens as taskScreens } from '../features/tasks/task.screens.ts'
import type { Screen } from '../platform/ui/frame/screens.ts'

/** Every screen of every room, in the order of the features. A room exports `screens` from `<room>.screens.ts`. */
export const screens: readonly Screen[] = [
  ...partnershipScreens,
  ...taskScreens,
  ...subjectScreens,
  ...signalScreens,
  ...importScreens,
  ...reportScreens,
  ...consultationScreens,
  ...sharingScreens,
  ...personScreens,
  ...meetingScreens,
]
