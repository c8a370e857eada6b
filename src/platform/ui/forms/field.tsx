// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useId } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import './field.css'

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** What is wrong and what may be meant, in a sentence. */
  error?: string | undefined
  /** One-tap repairs under the error. */
  repairs?: ReactNode
  /** Marked "(mag leeg)". Only the optional ones are marked. */
  optional?: boolean
  /** What stands under the control: a gentle check, what was read from it. */
  below?: ReactNode
}

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** Label, hint and error around one control. The control gets its wiring and nothing else. */
export function Field({
  id,
  children,
  ...field
}: FieldProps & { id?: string; children: (wiring: Wiring) => ReactNode }) {
  const own = useId()
  const control = id ?? own
  const described = [field.hint && `${control}-hint`, field.error && `${control}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={`field ${field.error ? 'wrong' : ''}`}>
      <FieldLabel label={field.label} optional={field.optional ?? false} htmlFor={control} />
      {field.hint ? (
        <p className="hint" id={`${control}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.error ? (
        <p className="error" id={`${control}-error`}>
          {field.error}
        </p>
      ) : null}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': field.error ? true : undefined,
      })}
      {field.repairs ? <div className="repairs">{field.repairs}</div> : null}
      {field.below}
    </div>
  )
}

export function FieldLabel({
  label,
  optional,
  htmlFor,
}: {
  label: string
  optional: boolean
  htmlFor: string
}) {
  return (
    <label className="field-label" htmlFor={htmlFor}>
      {label} <Optional when={optional} />
    </label>
  )
}

export function Optional({ when }: { when: boolean }) {
  const say = useWords(uiWords)
  return when ? <span className="optional">{say('optional')}</span> : null
}
