// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'
import { workingRoles } from '../../vocabulary/roles.ts'

export const screens: Screen[] = [
  {
    path: '/signaal-melden',
    title: { nl: 'Signaal melden', en: 'File a signal' },
    menu: { order: 2 },
    roles: workingRoles,
    load: () => import('./screens/file.screen.tsx'),
  },
  {
    path: '/vrijgeven',
    title: { nl: 'Vrijgeven', en: 'Release' },
    menu: { order: 1.5 },
    roles: ['release-officer'],
    load: () => import('./screens/release.screen.tsx'),
  },
  {
    path: '/signalen',
    title: { nl: 'Signalen', en: 'Signals' },
    menu: { order: 3, count: 'signals' },
    roles: workingRoles,
    load: () => import('./screens/list.screen.tsx'),
  },
  {
    path: '/signalen/$id',
    title: { nl: 'Signaal', en: 'Signal' },
    roles: workingRoles,
    load: () => import('./screens/detail.screen.tsx'),
  },
]
