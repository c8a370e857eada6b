// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'
import { workingRoles } from '../../vocabulary/roles.ts'

export const screens: Screen[] = [
  {
    path: '/regie',
    title: { nl: 'Regie', en: 'Desk' },
    menu: { order: 0, count: 'desk' },
    roles: ['coordinator'],
    load: () => import('./desk/desk.screen.tsx'),
  },
  {
    path: '/overleg',
    title: { nl: 'Overleg', en: 'Meetings' },
    menu: { order: 4 },
    roles: [...workingRoles, 'steering'],
    load: () => import('./screens/meetings.screen.tsx'),
  },
  {
    path: '/stuurploeg/$id',
    title: { nl: 'Stuurploeg', en: 'Steering group' },
    roles: ['coordinator', 'steering'],
    load: () => import('./steering/steering.screen.tsx'),
  },
  {
    path: '/overleg/$id',
    title: { nl: 'Overleg', en: 'Meeting' },
    roles: workingRoles,
    layout: 'meeting',
    load: () => import('./screens/run.screen.tsx'),
  },
  {
    path: '/overleg/$id/beamer',
    title: { nl: 'Beamer', en: 'Projector' },
    roles: workingRoles,
    layout: 'bare',
    load: () => import('./screens/beamer.screen.tsx'),
  },
  {
    path: '/overleg/$id/besluiten',
    title: { nl: 'Besluitenlijst', en: 'Decision list' },
    roles: workingRoles,
    load: () => import('./screens/decisions.screen.tsx'),
  },
  {
    path: '/overleg/$id/voorbereiden',
    title: { nl: 'Overleg voorbereiden', en: 'Prepare the meeting' },
    roles: ['coordinator'],
    load: () => import('./prepare/prepare.screen.tsx'),
  },
  {
    path: '/overleg/$id/vooraf-lezen',
    title: { nl: 'Vooraf lezen', en: 'Read beforehand' },
    roles: workingRoles,
    load: () => import('./prepare/pre-read.screen.tsx'),
  },
  {
    path: '/berichten',
    title: { nl: 'Berichten en agenda', en: 'Letters and calendar' },
    load: () => import('./inviting/letters.screen.tsx'),
  },
  {
    path: '/uren',
    title: { nl: 'Uren voor samenwerking', en: 'Hours for joint work' },
    roles: workingRoles,
    load: () => import('./capacity/capacity.screen.tsx'),
  },
  {
    path: '/terugkoppeling',
    title: { nl: 'Terugkoppeling', en: 'Feedback' },
    roles: ['coordinator'],
    load: () => import('./screens/feedback.screen.tsx'),
  },
]
