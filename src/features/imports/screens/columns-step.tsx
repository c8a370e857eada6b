// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Checkbox } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Part } from '../mapping.rules.ts'
import { ColumnOf } from './column-field.tsx'
import { importWords } from './import.words.ts'
import { settle } from './import-work.ts'
import { Kinds } from './kinds-field.tsx'
import { useWork } from './use-import.tsx'

const usual: readonly Part[] = ['facts', 'observedFrom', 'label', 'area', 'phenomenon', 'sourceId']
const rare: readonly Part[] = [
  'title',
  'observedTo',
  'longitude',
  'latitude',
  'x',
  'y',
  'person',
  'birthDate',
]
export type ColumnErrors = Partial<Record<Part, string | undefined>>

/** Which column is which. The proposal stands filled in; the rare parts wait behind a fold. */
export function ColumnsStep({ errors }: { errors: ColumnErrors }) {
  const say = useWords(importWords)
  const { settled, remembered, source, unknownKinds } = useWork()
  const { columns } = settled
  const open = rare.some(part => columns[part] !== undefined)
  return (
    <section className="import-step">
      <h2>{say('columns')}</h2>
      <p className="muted">{remembered ? say('columns-kept', { source }) : say('columns-hint')}</p>
      <div className="form">
        {usual.map(part => (
          <ColumnOf key={part} part={part} error={errors[part]} />
        ))}
        {columns.label === undefined && columns.x === undefined && columns.longitude === undefined ? (
          <TextField
            label={say('place')}
            value={settled.place}
            maxLength={300}
            onChange={event => settle({ ...settled, place: event.target.value })}
          />
        ) : null}
        <details open={open}>
          <summary>{say('more-columns')}</summary>
          <div className="form">
            {rare.map(part => (
              <ColumnOf key={part} part={part} error={errors[part]} />
            ))}
            <Checkbox
              label={say('dwelling')}
              checked={settled.dwelling}
              onChange={dwelling => settle({ ...settled, dwelling })}
            />
          </div>
        </details>
        {unknownKinds.length > 0 ? <Kinds /> : null}
      </div>
    </section>
  )
}
