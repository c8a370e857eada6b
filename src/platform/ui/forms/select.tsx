// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { Icon } from '../show/icon.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import type { FieldProps } from './field.tsx'
import { Optional } from './field.tsx'
import './popup.css'

type Choice<Value extends string> = { value: Value; label: string }
type Props<Value extends string> = Omit<FieldProps, 'repairs' | 'below'> & {
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
}

/** One of a list too long for radio buttons. Typing goes to the choice that starts so. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  optional,
  choices,
  value,
  onChange,
}: Props<Value>) {
  const say = useWords(uiWords)
  return (
    <AriaSelect
      className={`field ${error ? 'wrong' : ''}`}
      value={value}
      onChange={key => onChange(key as Value | null)}
      isInvalid={error !== undefined}
      placeholder={say('choose')}
    >
      <Label className="field-label">
        {label} <Optional when={optional ?? false} />
      </Label>
      {hint ? <p className="hint">{hint}</p> : null}
      {error ? <p className="error">{error}</p> : null}
      <Button className="select-button">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className="popup">
        <ListBox className="popup-list">
          {choices.map(choice => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
