// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screen } from '../../platform/ui/frame/screens.ts'

export const screens: Screen[] = [
  {
    path: '/rapportages',
    title: { nl: 'Rapportages', en: 'Police reports' },
    menu: { order: 3.6 },
    roles: ['professional', 'release-officer'],
    load: () => import('./screens/reports.screen.tsx'),
  },
]
