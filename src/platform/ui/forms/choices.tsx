// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useId } from 'react'
import { type FieldProps, Optional } from './field.tsx'
import './choices.css'

type Choice<Value extends string> = { value: Value; label: string; hint?: string }
type Group<Value extends string> = Omit<FieldProps, 'repairs' | 'below'> & {
  choices: readonly Choice<Value>[]
  stacked?: boolean
}

type RadioProps<Value extends string> = Group<Value> & {
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}

/** One of a few. Choosing the chosen one again clears it, when it may be empty. */
export function RadioGroup<Value extends string>({ value, onChange, ...group }: RadioProps<Value>) {
  const name = useId()
  return (
    <ChoiceGroup {...group}>
      {({ value: own }) => (
        <input
          type="radio"
          name={name}
          checked={value === own}
          onChange={() => onChange(own)}
          onClick={() => (value === own && group.optional ? onChange(undefined) : undefined)}
        />
      )}
    </ChoiceGroup>
  )
}

type CheckProps<Value extends string> = Group<Value> & {
  value: readonly Value[]
  onChange: (value: Value[]) => void
}

/** Any of a few. */
export function CheckboxGroup<Value extends string>({ value, onChange, ...group }: CheckProps<Value>) {
  const flip = (own: Value) => (value.includes(own) ? value.filter(one => one !== own) : [...value, own])
  return (
    <ChoiceGroup {...group}>
      {({ value: own }) => (
        <input type="checkbox" checked={value.includes(own)} onChange={() => onChange(flip(own))} />
      )}
    </ChoiceGroup>
  )
}

type InnerProps<Value extends string> = Group<Value> & {
  children: (choice: Choice<Value>) => React.ReactNode
}

function ChoiceGroup<Value extends string>({ children, choices, stacked, ...field }: InnerProps<Value>) {
  const id = useId()
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={`field ${field.error ? 'wrong' : ''}`} aria-describedby={described || undefined}>
      <legend className="field-label">
        {field.label} <Optional when={field.optional ?? false} />
      </legend>
      {field.hint ? (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.error ? (
        <p className="error" id={`${id}-error`}>
          {field.error}
        </p>
      ) : null}
      <div className={stacked ? 'choices stacked' : 'choices'}>
        {choices.map(choice => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is what the children draw
          <label className="choice" key={choice.value}>
            {children(choice)}
            <span>
              {choice.label}
              {choice.hint ? <span className="meta"> {choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One thing to switch on or off, beside its words. */
export function Checkbox({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
