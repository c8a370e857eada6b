// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useId, useState } from 'react'
import { ComboBox as AriaComboBox, Input, Label } from 'react-aria-components'
import { type FieldProps, Optional } from './field.tsx'
import { FoundList } from './found-list.tsx'
import { type Found, useFound } from './use-found.tsx'

type Props = Omit<FieldProps, 'repairs' | 'below'> & {
  id?: string
  /** Asked after a short pause in typing; the signal is aborted when the question changed meanwhile. */
  find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>
  onPick: (found: Found | undefined, typed: string) => void
  initial?: string
  /** What was typed may stay, without having been picked. */
  free?: boolean
  icon?: ReactNode
  name?: string
}

/** Search as you type. Looks only where `find` looks: the own domain. */
export function ComboBox({
  label,
  hint,
  error,
  optional,
  find,
  onPick,
  initial = '',
  free = false,
  icon,
  name,
  id,
}: Props) {
  const hintId = useId()
  const [typed, setTyped] = useState(initial)
  const { found, state } = useFound(find, typed)
  const pick = (id: unknown) => {
    const picked = found.find(one => one.id === id)
    if (picked) setTyped(picked.name)
    onPick(picked, picked?.name ?? typed)
  }
  return (
    <AriaComboBox
      {...(id ? { id } : {})}
      className={`field ${error ? 'wrong' : ''}`}
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={pick}
      allowsCustomValue={free}
      allowsEmptyCollection={typed.trim() !== ''}
      defaultFilter={() => true}
      isInvalid={error !== undefined}
      onBlur={() => (free ? onPick(undefined, typed) : undefined)}
    >
      <Label className="field-label">
        {label} <Optional when={optional ?? false} />
      </Label>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? <p className="error">{error}</p> : null}
      <span className={icon ? 'control with-icon' : 'control'}>
        {icon}
        <Input {...(name ? { name } : {})} {...(hint ? { 'aria-describedby': hintId } : {})} />
      </span>
      <FoundList state={state} />
    </AriaComboBox>
  )
}
