// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'
import { workingRoles } from '../../vocabulary/roles.ts'

export const screens: Screen[] = [
  {
    path: '/delen',
    title: { nl: 'Wat wij delen', en: 'What we share' },
    menu: { order: 3.7 },
    roles: workingRoles,
    load: () => import('./screens/sharing.screen.tsx'),
  },
  {
    path: '/delen/brengen',
    title: { nl: 'Feiten brengen', en: 'Bring facts' },
    roles: workingRoles,
    load: () => import('./screens/bring.screen.tsx'),
  },
]
