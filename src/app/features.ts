// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { askToCall } from '../features/consultations/ask-to-call.job.ts'
import { consultationRoutes } from '../features/consultations/consultation.routes.ts'
import { gazetteerRoutes } from '../features/gazetteer/gazetteer.routes.ts'
import { importRoutes } from '../features/imports/import.routes.ts'
import { attendanceRoutes } from '../features/meetings/attendance.routes.ts'
import { beamerRoutes } from '../features/meetings/beamer.routes.ts'
import { capacityRoutes } from '../features/meetings/capacity/capacity.routes.ts'
import { challengeRoutes } from '../features/meetings/challenge.routes.ts'
import { conditionsRoutes } from '../features/meetings/conditions/conditions.routes.ts'
import { criteriaRoutes } from '../features/meetings/criteria/criteria.routes.ts'
import { feedbackRoutes } from '../features/meetings/feedback.routes.ts'
import { calendarRoutes } from '../features/meetings/inviting/calendar.routes.ts'
import { invitingRoutes } from '../features/meetings/inviting/inviting.routes.ts'
import { letterRoutes } from '../features/meetings/inviting/letter.routes.ts'
import { remindOfAgreement } from '../features/meetings/inviting/remind.job.ts'
import { itemRoutes } from '../features/meetings/item.routes.ts'
import { meetingRoutes } from '../features/meetings/meeting.routes.ts'
import { preparingRoutes } from '../features/meetings/prepare/preparing.routes.ts'
import { rhythmRoutes } from '../features/meetings/rhythm/rhythm.routes.ts'
import { steeringRoutes } from '../features/meetings/steering/steering.routes.ts'
import { steeringRequestRoutes } from '../features/meetings/steering/steering-request.routes.ts'
import { viewRoutes } from '../features/meetings/views.routes.ts'
import { comparePlaces } from '../features/overlaps/compare-places.job.ts'
import { intakeRoutes } from '../features/overlaps/intake.routes.ts'
import { overlapRoutes } from '../features/overlaps/overlap.routes.ts'
import { partnershipRoutes } from '../features/partnership/partnership.routes.ts'
import { tableRoutes } from '../features/partnership/tables/table.routes.ts'
import { comparePersons, tendPersons } from '../features/persons/compare-persons.job.ts'
import { figuresRoutes } from '../features/persons/figures.routes.ts'
import { gateRoutes } from '../features/persons/gate.routes.ts'
import { touchRoutes } from '../features/persons/touch.routes.ts'
import { destroyReports } from '../features/police-reports/destroy-reports.job.ts'
import { reportRoutes } from '../features/police-reports/report.routes.ts'
import { conflictRoutes } from '../features/sharing/conflict.routes.ts'
import { destroyEnded } from '../features/sharing/destroy-ended.job.ts'
import { requestRoutes } from '../features/sharing/request.routes.ts'
import { shareRoutes } from '../features/sharing/share.routes.ts'
import { draftRoutes } from '../features/signals/draft.routes.ts'
import { releaseRoutes } from '../features/signals/release.routes.ts'
import { reporterRoutes } from '../features/signals/reporter.routes.ts'
import { savedViewRoutes } from '../features/signals/saved-view.routes.ts'
import { signalRoutes } from '../features/signals/signal.routes.ts'
import { signalExportRoutes } from '../features/signals/signal-export.routes.ts'
import { signalListRoutes } from '../features/signals/signal-list.routes.ts'
import { subjectRoutes } from '../features/subjects/subject.routes.ts'
import { taskRoutes } from '../features/tasks/task.routes.ts'
import type { House } from '../platform/http/house.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { sendLetter } from '../platform/mail/send-letter.job.ts'

/** What a room brings into the house: its doors, the jobs it does a moment later, and which of them every night. */
export type Feature = { name: string; routes?: (house: House) => void; jobs?: Jobs; nightly?: string[] }

/**
 * The rooms, in the order in which they may know each other: a room knows the ones above it, through their contract
 * and their published views, and never one below.
 */
export const features: Feature[] = [
  {
    name: 'partnership',
    routes: house => {
      partnershipRoutes(house)
      tableRoutes(house)
    },
  },
  { name: 'gazetteer', routes: gazetteerRoutes },
  { name: 'tasks', routes: taskRoutes },
  { name: 'subjects', routes: subjectRoutes },
  {
    name: 'signals',
    routes: house => {
      signalRoutes(house)
      signalListRoutes(house)
      releaseRoutes(house)
      reporterRoutes(house)
      draftRoutes(house)
      savedViewRoutes(house)
      signalExportRoutes(house)
    },
  },
  {
    name: 'police-reports',
    routes: reportRoutes,
    jobs: { 'destroy-reports': destroyReports },
    nightly: ['destroy-reports'],
  },
  {
    name: 'overlaps',
    routes: house => {
      intakeRoutes(house)
      overlapRoutes(house)
    },
    jobs: { 'compare-places': comparePlaces },
  },
  { name: 'imports', routes: importRoutes },
  { name: 'consultations', routes: consultationRoutes, jobs: { 'ask-to-call': askToCall } },
  {
    name: 'sharing',
    routes: house => {
      requestRoutes(house)
      shareRoutes(house)
      conflictRoutes(house)
    },
    jobs: { 'destroy-ended': destroyEnded },
    nightly: ['destroy-ended'],
  },
  {
    name: 'persons',
    routes: house => {
      gateRoutes(house)
      touchRoutes(house)
      figuresRoutes(house)
    },
    jobs: { 'compare-persons': comparePersons, 'tend-persons': tendPersons },
  },
  {
    name: 'meetings',
    routes: house => {
      meetingRoutes(house)
      rhythmRoutes(house)
      itemRoutes(house)
      attendanceRoutes(house)
      beamerRoutes(house)
      viewRoutes(house)
      challengeRoutes(house)
      criteriaRoutes(house)
      conditionsRoutes(house)
      feedbackRoutes(house)
      preparingRoutes(house)
      capacityRoutes(house)
      invitingRoutes(house)
      letterRoutes(house)
      calendarRoutes(house)
      steeringRoutes(house)
      steeringRequestRoutes(house)
    },
    jobs: { 'send-letter': sendLetter, 'remind-of-agreement': remindOfAgreement },
  },
]

/** All jobs of all rooms. */
export const allJobs: Jobs = Object.assign({}, ...features.map(feature => feature.jobs ?? {}))

/** The jobs that are done once a night. */
export const nightly: readonly string[] = features.flatMap(feature => feature.nightly ?? [])
