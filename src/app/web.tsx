// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refusal } from '../platform/ui/client/refusal.ts'
import { chooseTheme, themeNow } from '../platform/ui/client/theme.tsx'
import { Root } from '../platform/ui/frame/root.tsx'
import { makeRouter } from '../platform/ui/frame/router.tsx'
import '../platform/ui/style/base.css'
import { useAround } from './around.tsx'
import { screens } from './screens.ts'

chooseTheme(themeNow())

// A refusal is an answer: only silence is worth asking again.
const askAgain = (times: number, error: unknown) =>
  times < 2 && (!(error instanceof Refusal) || error.code === 'not-now')
const queries = new QueryClient({ defaultOptions: { queries: { retry: askAgain, staleTime: 15_000 } } })
const router = makeRouter(screens, { useAround })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Root queries={queries}>
      <RouterProvider router={router} />
    </Root>
  </StrictMode>,
)
