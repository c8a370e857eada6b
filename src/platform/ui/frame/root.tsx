// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { outOfReach, Refusal, readRefusal } from '../client/refusal.ts'
import { ClientProvider } from '../client/session.tsx'
import { ShortcutProvider } from '../keyboard/shortcuts.tsx'
import { ToastProvider } from '../overlay/toast.tsx'
import { RefusalNote } from '../show/refusal.tsx'
import { i18n } from '../words/i18n.tsx'

/** Everything that must stand around a screen before it can speak, be keyed, call, undo. */
export function Root({
  queries,
  children,
  fetch,
}: {
  queries: QueryClient
  children: ReactNode
  fetch?: typeof globalThis.fetch
}) {
  return (
    <QueryClientProvider client={queries}>
      <ShortcutProvider>
        <ClientProvider {...(fetch ? { fetch } : {})}>
          <ToastProvider>
            <Boundary>{children}</Boundary>
          </ToastProvider>
        </ClientProvider>
      </ShortcutProvider>
    </QueryClientProvider>
  )
}

/** What went wrong as a refusal: what the server said, a part of the program that would not load, or a fault of ours. */
export function asRefusal(error: unknown): Refusal {
  const language = i18n.language === 'en' ? 'en' : 'nl'
  if (error instanceof Refusal) return error
  const notLoaded = error instanceof TypeError && /import|module|fetch/i.test(error.message)
  return notLoaded ? outOfReach(language) : readRefusal(500, {}, language)
}

/** A fault in one screen is told in that screen; the frame and other screens stay. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <div className="page">
        <RefusalNote
          refusal={asRefusal(this.state.error)}
          retry={() => this.setState({ error: undefined })}
          focus
        />
      </div>
    )
  }
}
