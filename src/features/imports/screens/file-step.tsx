// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { HowRead } from './how-read.tsx'
import { importWords } from './import.words.ts'
import { chooseFile, nameSource } from './import-work.ts'
import { useWork } from './use-import.tsx'

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
