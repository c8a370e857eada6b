// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps & ComponentProps<'input'> & { icon?: ReactNode }

/** One line of text. Spread `register('name')` of react-hook-form on it. */
export function TextField({ label, hint, error, repairs, optional, below, icon, id, ...input }: Props) {
  return (
    <Field {...{ label, hint, error, repairs, below }} optional={optional ?? false} {...(id ? { id } : {})}>
      {wiring => (
        <span className={icon ? 'control with-icon' : 'control'}>
          {icon}
          <input type="text" autoComplete="off" {...input} {...wiring} />
        </span>
      )}
    </Field>
  )
}

type AreaProps = FieldProps & ComponentProps<'textarea'>

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ label, hint, error, repairs, optional, below, id, ...area }: AreaProps) {
  return (
    <Field {...{ label, hint, error, repairs, below }} optional={optional ?? false} {...(id ? { id } : {})}>
      {wiring => (
        <span className="control">
          <textarea rows={5} {...area} {...wiring} />
        </span>
      )}
    </Field>
  )
}
