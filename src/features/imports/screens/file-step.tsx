// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Note } from '../../../platform/ui/show/calm.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { encodings } from '../reading/encoding.rules.ts'
import type { Table } from '../reading/open-table.ts'
import type { Separator } from '../reading/table-head.rules.ts'
import { importWords } from './import.words.ts'
import { chooseFile, nameSource } from './import-work.ts'
import { useWork } from './use-import.tsx'

const nameOfSeparator = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Separator,
  string
>

type Props = { sources: readonly string[]; error: string | undefined; leave: (source: string) => void }

/** Which file, from which system, and how it was read. */
export function FileStep({ sources, error, leave }: Props) {
  const say = useWords(importWords)
  const { source, table } = useWork()
  return (
    <section className="import-step">
      <h2>{say('file')}</h2>
      <div className="form">
        <TextField
          label={say('choose-file')}
          hint={say('file-hint')}
          type="file"
          accept=".csv,.tsv,.txt,.tab,.gz,.xlsx"
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file) void chooseFile(file)
          }}
        />
        <TextField
          label={say('source')}
          hint={say('source-hint')}
          error={error}
          value={source}
          maxLength={100}
          list="import-sources"
          onChange={event => nameSource(event.target.value)}
          onBlur={event => leave(event.target.value.trim())}
        />
        <datalist id="import-sources">
          {sources.map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {table ? <HowRead table={table} /> : null}
      </div>
    </section>
  )
}

function HowRead({ table }: { table: Table }) {
  const say = useWords(importWords)
  const { file, choice } = useWork()
  const again = (other: typeof choice) => file && void chooseFile(file, { ...choice, ...other })
  const { text, sheet } = table
  return (
    <>
      {text ? (
        <p className="meta">
          {say('read-text', {
            separator: say(nameOfSeparator[text.separator]),
            encoding: text.encoding,
          })}
        </p>
      ) : null}
      {text?.guessed || choice.encoding ? (
        <>
          {text?.guessed ? (
            <Note title={say('guessed')}>{say('guessed-text', { encoding: text.encoding })}</Note>
          ) : null}
          <Select
            label={say('encoding')}
            choices={encodings.map(value => ({ value, label: value }))}
            value={text?.encoding ?? null}
            onChange={encoding => encoding && again({ encoding })}
          />
        </>
      ) : null}
      {sheet ? <p className="meta">{say('read-sheet', { sheet: sheet.name })}</p> : null}
      {sheet && sheet.all.length > 1 ? (
        <Select
          label={say('sheet')}
          choices={sheet.all.map(value => ({ value, label: value }))}
          value={sheet.name}
          onChange={name => name && again({ sheet: name })}
        />
      ) : null}
      <FirstRows table={table} />
    </>
  )
}

const rowsShown = 3
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function FirstRows({ table }: { table: Table }) {
  const say = useWords(importWords)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="import-rows" aria-label={say('first-rows')} tabIndex={0}>
      <table>
        <caption className="only-heard">{say('first-rows')}</caption>
        <thead>
          <tr>
            {table.columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.slice(0, rowsShown).map(({ line, fields }) => (
            <tr key={line}>
              {table.columns.map((name, at) => (
                <td key={name}>
                  <bdi>{shortened(fields[at] ?? '')}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
