// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type MouseEvent, useEffect, useRef } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'

/** `label` as it stands at the field; a question loses its mark before the colon. */
export type FormError = { field: string; label: string; message: string }
type Props = {
  errors: readonly FormError[]
  /** "Je signaal is nog niet gemeld". */
  title?: string
  /** Changes with every attempt: only then the summary takes the focus, never from who is typing. */
  attempt?: number
}

/** What still stands in the way, on top, with the focus and a way to each field. */
export function FormErrors({ errors, title, attempt = 0 }: Props) {
  const say = useWords(uiWords)
  const box = useRef<HTMLElement>(null)
  const any = errors.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field that lacks something again takes no focus
  useEffect(() => {
    if (any) box.current?.focus()
  }, [attempt])
  if (!any) return null
  return (
    <section className="error-summary" tabIndex={-1} ref={box} aria-labelledby="error-summary">
      <h2 id="error-summary">{title ?? say('errors-title')}</h2>
      <p>{say('errors-kept')}</p>
      <ul>
        {errors.map(({ field, label, message }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={event => goTo(event, field)}>
              {label.replace(/\?$/, '')}: {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function goTo(event: MouseEvent, field: string): void {
  event.preventDefault()
  const control = document.getElementById(field)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
