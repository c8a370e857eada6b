// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Checkbox } from '../../../platform/ui/forms/choices.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { phenomena } from '../../../vocabulary/phenomena.ts'
import type { Part } from '../mapping.rules.ts'
import { importWords } from './import.words.ts'
import { settle } from './import-work.ts'
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
const none = '-'
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

const hints: Partial<Record<Part, 'sourceId-hint' | 'person-hint'>> = {
  sourceId: 'sourceId-hint',
  person: 'person-hint',
}

function ColumnOf({ part, error }: { part: Part; error: string | undefined }) {
  const say = useWords(importWords)
  const { table, settled } = useWork()
  const exampleOf = (name: string): string => {
    const at = table?.columns.indexOf(name) ?? -1
    const example = table?.sample.map(({ fields }) => fields[at]?.trim()).find(Boolean)
    return example ? `${name} — ${example.slice(0, 40)}` : name
  }
  const choices = (table?.columns ?? []).map(value => ({ value, label: exampleOf(value) }))
  const choose = (name: string | null) => {
    const { [part]: _, ...others } = settled.columns
    settle({ ...settled, columns: name === null || name === none ? others : { ...others, [part]: name } })
  }
  const hint = hints[part]
  return (
    <Select
      label={say(part === 'title' ? 'title_column' : part)}
      {...(hint ? { hint: say(hint) } : {})}
      error={error}
      choices={[{ value: none, label: say('no-column') }, ...choices]}
      value={settled.columns[part] ?? none}
      onChange={choose}
    />
  )
}

const kindsShown = 20

/** Words of the other system for kinds, each to be given its own meaning here. */
function Kinds() {
  const say = useWords(importWords)
  const inWords = useBilingual()
  const { unknownKinds, settled, source } = useWork()
  const choices = Object.entries(phenomena)
    .filter(([, known]) => known.stopped === undefined)
    .map(([value, known]) => ({ value, label: inWords(known) }))
    .sort((one, other) => one.label.localeCompare(other.label))
  return (
    <fieldset className="form import-kinds">
      <legend className="field-label">{say('kinds')}</legend>
      <p className="hint">{say('kinds-hint', { source })}</p>
      {unknownKinds.slice(0, kindsShown).map(([word, count]) => (
        <Select
          key={word}
          label={`${word === '' ? '—' : word} (${say('kind-rows', { count })})`}
          choices={choices}
          value={settled.kinds[word] ?? null}
          onChange={code => code && settle({ ...settled, kinds: { ...settled.kinds, [word]: code } })}
        />
      ))}
    </fieldset>
  )
}
