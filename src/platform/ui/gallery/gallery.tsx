// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { QueryClient } from '@tanstack/react-query'
import { createHashHistory, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { chooseTheme, themeNow } from '../client/theme.tsx'
import { Root } from '../frame/root.tsx'
import { type Around, makeRouter } from '../frame/router.tsx'
import type { Screen } from '../frame/screens.ts'
import '../style/base.css'
import { answer } from './answer.tsx'
import { samples } from './sample-signals.ts'

chooseTheme(themeNow())

/** The gallery is an application of its own: the real frame and router, screens of samples, and no server. */
const screens: Screen[] = [
  {
    path: '/mijn-werk',
    title: { nl: 'Mijn werk', en: 'My work' },
    menu: { order: 1, count: 'work' },
    load: () => import('./work.gallery.tsx'),
  },
  {
    path: '/signaal-melden',
    title: { nl: 'Signaal melden', en: 'File a signal' },
    menu: { order: 2 },
    load: () => import('./form.gallery.tsx'),
  },
  {
    path: '/signalen',
    title: { nl: 'Signalen', en: 'Signals' },
    menu: { order: 3, count: 'signals' },
    load: () => import('./table.gallery.tsx'),
  },
  {
    path: '/overleg',
    title: { nl: 'Overleg', en: 'Meeting' },
    menu: { order: 4 },
    layout: 'meeting',
    load: () => import('./meeting.gallery.tsx'),
  },
  {
    path: '/aanpak',
    title: { nl: 'Lopende aanpakken', en: 'Current approaches' },
    menu: { order: 5, count: 'approaches' },
    load: () => import('./approach.gallery.tsx'),
  },
  {
    path: '/kaart',
    title: { nl: 'Kaart', en: 'Map' },
    menu: { order: 6 },
    load: () => import('./map.gallery.tsx'),
  },
  {
    path: '/staten',
    title: { nl: 'Leeg, mis en bezig', en: 'Empty, wrong and busy' },
    menu: { order: 7 },
    load: () => import('./states.gallery.tsx'),
  },
  {
    path: '/veel',
    title: { nl: 'Duizend rijen', en: 'A thousand rows' },
    load: () => import('./many.gallery.tsx'),
  },
]

const useAround = (): Around => ({
  counts: { work: 6, signals: 48, approaches: 9 },
  messages: { count: 2, to: '/staten' },
  find: async text =>
    samples
      .filter(({ what }) => what.toLowerCase().includes(text.toLowerCase()))
      .map(({ id, what }) => ({ id, name: what })),
  openFound: () => location.assign('#/signalen'),
})

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })

createRoot(document.getElementById('root')!).render(
  <Root queries={queries} fetch={answer}>
    <RouterProvider router={makeRouter(screens, { history: createHashHistory(), useAround })} />
  </Root>,
)
