// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'

export const screens: Screen[] = [
  {
    path: '/mijn-werk',
    title: { nl: 'Mijn werk', en: 'My work' },
    menu: { order: 1, count: 'work' },
    load: () => import('./my-work.screen.tsx'),
  },
]
