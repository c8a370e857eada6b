// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { reporterWords } from './reporter.words.ts'

/** A resident as somebody types one; kept in the form alone, never in a draft. */
export type TypedReporter = { name: string; phone: string }
export const noReporter: TypedReporter = { name: '', phone: '' }

type Props = { value: TypedReporter; change: (value: TypedReporter) => void }

/** Who told it, for who wants to call back. */
export function ReporterFields({ value, change }: Props) {
  const say = useWords(reporterWords)
  return (
    <fieldset className="field in-parts">
      <legend className="field-label">{say('told')}</legend>
      <p className="hint">{say('told-hint')}</p>
      <TextField
        label={say('name')}
        optional
        maxLength={200}
        value={value.name}
        onChange={event => change({ ...value, name: event.target.value })}
      />
      <TextField
        label={say('phone')}
        optional
        inputMode="tel"
        maxLength={40}
        value={value.phone}
        onChange={event => change({ ...value, phone: event.target.value })}
      />
    </fieldset>
  )
}
