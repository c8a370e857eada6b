// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ComponentProps, Fragment, useRef } from 'react'
import { Button } from '../show/button.tsx'
import { Field, type FieldProps } from './field.tsx'
import { pieces } from './pieces.ts'

/** A word that deserves a second look, and the two ways out. The reader decides; nothing is blocked. */
export type Finding = {
  start: number
  end: number
  note: string
  advice: string
  ways: readonly { does: string; run: () => void }[]
}

type Props = FieldProps &
  Omit<ComponentProps<'textarea'>, 'value'> & { value: string; findings: readonly Finding[] }

/** A text area that underlines findings with an ochre wave, and explains them in a note below. */
export function CheckedTextArea({ label, hint, error, optional, findings, value, id, ...area }: Props) {
  const under = useRef<HTMLDivElement>(null)
  const follow = (scrolled: number) => under.current?.scrollTo(0, scrolled)
  return (
    <Field
      {...{ label, hint, error }}
      optional={optional ?? false}
      {...(id ? { id } : {})}
      below={<Notes findings={findings} />}
    >
      {wiring => (
        <span className="control checked-text">
          <textarea
            rows={5}
            {...area}
            value={value}
            {...wiring}
            onScroll={event => follow(event.currentTarget.scrollTop)}
          />
          <div className="underlines" aria-hidden="true" ref={under}>
            {pieces(value, findings).map(({ start, text, marked }) => (
              <Fragment key={start}>{marked ? <mark>{text}</mark> : text}</Fragment>
            ))}
          </div>
        </span>
      )}
    </Field>
  )
}

function Notes({ findings }: { findings: readonly Finding[] }) {
  return (
    <div aria-live="polite">
      {findings.map(({ start, note, advice, ways }) => (
        <div className="gentle" key={start}>
          <p>
            <strong>{note}</strong> {advice}
          </p>
          <div className="ways">
            {ways.map(({ does, run }) => (
              <Button kind="link" key={does} onClick={run}>
                {does}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
