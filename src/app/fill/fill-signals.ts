// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { fillConsultations } from './fill-consultations.ts'
import { fillGazetteer } from './fill-gazetteer.ts'
import { fillMeetings } from './fill-meetings.ts'
import { fillNotes } from './fill-notes.ts'
import { fillPreparing } from './fill-preparing.ts'
import { fillReporters } from './fill-reporters.ts'
import { fillReports } from './fill-reports.ts'
import { fillSharing } from './fill-sharing.ts'
import { fillSteering } from './fill-steering.ts'
import type { Filler } from './filler.ts'

/** What fills the demo with work to see: signals first, then what came of them. Each runs after the people. */
export const fillSignals: readonly Filler[] = [
  fillGazetteer,
  fillNotes,
  fillReporters,
  fillReports,
  fillMeetings,
  fillPreparing,
  fillSteering,
  fillSharing,
  fillConsultations,
]
