// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Preview } from '../share.contract.ts'
import { bringFacts, giveAdvice, listBrought, previewBringing, seeSharing } from '../share.contract.ts'
import { bringWords } from './bring.words.ts'
import type { From } from './bringing.rules.ts'
import { chosenSubjects, informedOf, type Wish } from './bringing.rules.ts'

type Props = { preview: Preview; from: From; wish: Wish; close: () => void }

/** Sends what was chosen, with the accounts that the dialog named: the server refuses when others sit there by now. */
function useBring({ preview, from, wish }: Props, done: () => void) {
  // One id for one decision: a doubled press brings once.
  const [id] = useState(() => crypto.randomUUID())
  const after = { stale: [seeSharing, listBrought, previewBringing], done }
  const facts = useTell(bringFacts, after)
  const advice = useTell(giveAdvice, after)
  const decided = {
    id,
    ...(from.request ? { request: from.request } : {}),
    ...(from.item ? { item: from.item } : {}),
    necessity: wish.necessity.trim(),
    proportionality: wish.proportionality.trim(),
    until: wish.until ?? '',
    readers: preview.readers.map(({ account }) => account),
    ...(wish.quiet && wish.lead && wish.quietUntil
      ? { lead: wish.lead, embargoUntil: new Date(`${wish.quietUntil}T00:00:00`).toISOString() }
      : {}),
  }
  const send = () => {
    const { works, avoid, safety } = wish
    if (wish.kind === 'advice') return advice.mutate({ body: { ...decided, works, avoid, safety } })
    const chosen = { ...chosenSubjects(wish.along), with: wish.with }
    const signal = from.signal ? { signal: from.signal } : {}
    const informed = informedOf(wish)
    const known = informed ? { informed } : {}
    facts.mutate({ body: { ...decided, ...signal, ...chosen, ...known, facts: wish.facts.trim() } })
  }
  return { send, by: wish.kind === 'advice' ? advice : facts }
}

/** Cannot be unread: names everybody who will read it, and what each of them sees. */
export function ConfirmBring(props: Props) {
  const { preview, wish, close } = props
  const say = useWords(bringWords)
  const language = useLanguage()
  const tell = useToast()
  const navigate = useNavigate()
  const { table } = preview
  const { send, by } = useBring(props, () => {
    tell({ said: say('brought', { table }) })
    void navigate({ to: '/delen' })
  })
  const named = Object.values(wish.along).includes('named')
  const what = say(wish.kind === 'advice' ? 'sees-advice' : named ? 'sees-named' : 'sees-unnamed')
  const sight = preview.readers.map(({ account, name, organisation }) => ({
    who: `${name}, ${organisation}`,
    what: wish.quiet && account !== wish.lead ? `${what}, ${say('sees-later')}` : what,
  }))
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('confirm-title', { table })}
      sight={sight}
      does={say('does', { table })}
      confirm={send}
      by={by}
    >
      <p>{say('confirm-text', { until: wish.until ? showFullDate(wish.until, language) : '' })}</p>
    </ConfirmDialog>
  )
}
