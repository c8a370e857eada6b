// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import type { Refusal } from '../client/refusal.ts'

/** What a field still lacks, as the sentence that stands at it; anything else lacks nothing. */
type Lack = string | false | undefined

/** What `useTell` answers, as far as a form must know. */
export type Sender = { isPending: boolean; error: Refusal | null }

type Parts<Field extends string> = {
  /** Per field; looked at again on every change, so that a sentence goes as soon as its field is mended. */
  lacking?: Readonly<Partial<Record<Field, Lack>>>
  /** By what it is sent: whether that is under way, and what the server said against it. */
  by?: Sender | readonly Sender[]
  /** Only called with nothing lacking and nothing under way. */
  send: () => void
}

export type Filling<Field extends string = string> = {
  /** The sentence at a field. Nothing is called wrong before the first try. */
  at: (field: Field) => string | undefined
  submit: () => void
  /** How often it was tried; 0 is a form that nobody sent yet. */
  tries: number
  busy: boolean
  refusal: Refusal | null
  /** It was sent and stays on the page: the next one starts without reproaches. */
  anew: () => void
}

/**
 * A form that somebody is filling in: what lacks, when to say so, and whether it is on its way.
 * What was typed stays with the form that asked for it, so a refusal takes none of it away.
 */
export function useFilling<Field extends string>({ lacking, by = [], send }: Parts<Field>): Filling<Field> {
  const [tries, setTries] = useState(0)
  const senders = 'isPending' in by ? [by] : by
  const busy = senders.some(({ isPending }) => isPending)
  const whole = Object.values<Lack>(lacking ?? {}).every(lack => !lack)
  return {
    at: field => (tries > 0 && lacking?.[field]) || undefined,
    submit: () => {
      if (busy) return
      setTries(tries + 1)
      if (whole) send()
    },
    tries,
    busy,
    refusal: senders.find(({ error }) => error)?.error ?? null,
    anew: () => setTries(0),
  }
}
