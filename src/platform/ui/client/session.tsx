// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type * as z from 'zod'
import { keyOf, type Me } from '../frame/me.ts'
import { Dialog } from '../overlay/dialog.tsx'
import { Button } from '../show/button.tsx'
import { i18n } from '../words/i18n.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { type Call, createClient } from './call.ts'

export const askMe = { method: 'GET', path: '/v1/me' } as {
  method: string
  path: string
  response: z.ZodType<Me>
}
export const signInAddress = '/v1/session/start'

type Client = { call: Call; remember: (who: Me | undefined) => void }
const ClientContext = createContext<Client | null>(null)

/** The typed way to the server, for screens: `const { call } = useClient()`. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('Calls need a ClientProvider around the application.')
  return client
}

const language = () => (i18n.language === 'en' ? 'en' : 'nl')

/**
 * Gives calls their token and keeps text safe when the session ends: the page stays as it is, a dialog offers to
 * sign in beside it, and the call that was refused is sent again.
 */
export function ClientProvider({
  children,
  fetch,
}: {
  children: ReactNode
  fetch?: typeof globalThis.fetch
}) {
  const who = useRef<Me | undefined>(undefined)
  const waiting = useRef<((signedIn: boolean) => void)[]>([])
  const [ended, setEnded] = useState(false)
  const client = useMemo<Client>(() => {
    const context = () => (who.current?.current ? keyOf(who.current.current) : undefined)
    const asks = fetch ?? globalThis.fetch.bind(globalThis)
    const signInAgain = async () => {
      // Who never signed in gets the sign-in screen, not a dialog about a session that ended.
      if (who.current === undefined) return false
      setEnded(true)
      return new Promise<boolean>(resolve => waiting.current.push(resolve))
    }
    return {
      call: createClient({
        fetch: asks,
        csrf: () => who.current?.csrf ?? undefined,
        context,
        language,
        signInAgain,
      }),
      remember: now => {
        who.current = now
      },
    }
  }, [fetch])
  const answer = useCallback((signedIn: boolean) => {
    setEnded(false)
    for (const resolve of waiting.current.splice(0)) resolve(signedIn)
  }, [])
  const check = async () => {
    const plain = createClient({
      fetch: fetch ?? globalThis.fetch.bind(globalThis),
      csrf: () => undefined,
      context: () => undefined,
      language,
      signInAgain: async () => false,
    })
    const now = await plain(askMe, {}).catch(() => undefined)
    // Another account on this desk must never send what the first one typed.
    if (now === undefined || now.account.id !== who.current?.account.id) return false
    who.current = now
    answer(true)
    return true
  }
  return (
    <ClientContext value={client}>
      {children}
      <SessionEnded open={ended} leave={() => answer(false)} check={check} />
    </ClientContext>
  )
}

function SessionEnded({
  open,
  leave,
  check,
}: {
  open: boolean
  leave: () => void
  check: () => Promise<boolean>
}) {
  const say = useWords(uiWords)
  const [notYet, setNotYet] = useState(false)
  const actions = (
    <>
      <a className="button primary" href={signInAddress} target="_blank" rel="noopener">
        {say('sign-in')}
      </a>
      <Button onClick={async () => setNotYet(!(await check()))}>{say('session-check')}</Button>
      <Button kind="link" onClick={leave}>
        {say('session-leave')}
      </Button>
    </>
  )
  return (
    <Dialog open={open} close={leave} title={say('session-ended')} actions={actions} alert>
      <p>{say('session-ended-text')}</p>
      <p role="status">{notYet ? say('session-not-yet') : ''}</p>
    </Dialog>
  )
}
