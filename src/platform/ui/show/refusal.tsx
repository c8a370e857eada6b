// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef } from 'react'
import type { Refusal } from '../client/refusal.ts'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { Button } from './button.tsx'
import './refusal.css'

type Props = {
  refusal: Refusal
  /** Who can help, with a name: "Wietske Halma, toestel 214". */
  help?: string
  retry?: () => void
  /** Takes the focus when it appears because of something the reader just did. */
  focus?: boolean
}

/** What happened and why, what you can do now, who can help, and the number to mention. Never a code alone. */
export function RefusalNote({ refusal, help, retry, focus = false }: Props) {
  const say = useWords(uiWords)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  return (
    <section className="refusal" role="alert" tabIndex={-1} ref={box}>
      <h2>{refusal.says}</h2>
      <dl>
        <dt>{say('what-now')}</dt>
        <dd>{refusal.next}</dd>
        {help === undefined ? null : (
          <>
            <dt>{say('who-helps')}</dt>
            <dd>{help}</dd>
          </>
        )}
      </dl>
      {retry === undefined ? null : <Button onClick={retry}>{say('retry')}</Button>}
      {refusal.reference === undefined ? null : (
        <p className="meta">{say('reference', { number: refusal.reference })}</p>
      )}
    </section>
  )
}
