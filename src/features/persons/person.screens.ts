// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'

export const screens: Screen[] = [
  {
    path: '/personen-vergelijken',
    title: { nl: 'Personen vergelijken', en: 'Matching persons' },
    menu: { order: 9 },
    roles: ['coordinator', 'privacy-officer'],
    load: () => import('./screens/gate.screen.tsx'),
  },
  {
    path: '/jaarcijfers',
    title: { nl: 'Jaarcijfers', en: 'Yearly figures' },
    menu: { order: 9.5 },
    roles: ['coordinator', 'member', 'steering', 'privacy-officer'],
    load: () => import('./screens/figures.screen.tsx'),
  },
]
