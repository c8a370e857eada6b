// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'

export const screens: Screen[] = [
  {
    path: '/tafels',
    title: { nl: 'Tafels en plaatsen', en: 'Tables and seats' },
    menu: { order: 8 },
    roles: ['administrator'],
    load: () => import('./tables/tables.screen.tsx'),
  },
]
