// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Select } from '../../../platform/ui/forms/select.tsx'
import { Note } from '../../../platform/ui/show/calm.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { encodings } from '../reading/encoding.rules.ts'
import type { Table } from '../reading/open-table.ts'
import type { Separator } from '../reading/table-head.rules.ts'
import { FirstRows } from './first-rows.tsx'
import { importWords } from './import.words.ts'
import { chooseFile } from './import-work.ts'
import { useWork } from './use-import.tsx'

const nameOfSeparator = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Separator,
  string
>

/** How the file was read, and the ways to read it otherwise. */
export function HowRead({ table }: { table: Table }) {
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
