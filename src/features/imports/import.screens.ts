// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'
import { workingRoles } from '../../vocabulary/roles.ts'

export const screens: Screen[] = [
  {
    path: '/signalen/importeren',
    title: { nl: 'Meldingen importeren', en: 'Import reports' },
    roles: workingRoles,
    load: () => import('./screens/import.screen.tsx'),
  },
]
