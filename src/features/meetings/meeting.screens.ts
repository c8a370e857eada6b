// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'

export const screens: Screen[] = [
  {
    path: '/regie',
    title: { nl: 'Regie', en: 'Desk' },
    menu: { order: 0, count: 'desk' },
    roles: ['coordinator'],
    load: () => import('./desk/desk.screen.tsx'),
  },
]
