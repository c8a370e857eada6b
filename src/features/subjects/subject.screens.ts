// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'
import { workingRoles } from '../../vocabulary/roles.ts'

export const screens: Screen[] = [
  {
    path: '/onderwerpen/$id',
    title: { nl: 'Wie of wat', en: 'Who or what' },
    roles: workingRoles,
    load: () => import('./subject.screen.tsx'),
  },
]
