// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'
import { workingRoles } from '../../vocabulary/roles.ts'

export const screens: Screen[] = [
  {
    path: '/consultaties',
    title: { nl: 'Consultaties', en: 'Consultations' },
    menu: { order: 3.5 },
    roles: workingRoles,
    load: () => import('./screens/list.screen.tsx'),
  },
  {
    path: '/consultaties/vragen',
    title: { nl: 'Raad vragen', en: 'Ask for advice' },
    roles: workingRoles,
    load: () => import('./screens/ask.screen.tsx'),
  },
  {
    path: '/consultaties/$id',
    title: { nl: 'Consultatie', en: 'Consultation' },
    roles: workingRoles,
    load: () => import('./screens/thread.screen.tsx'),
  },
]
