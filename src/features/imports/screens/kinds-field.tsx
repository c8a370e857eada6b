// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Select } from '../../../platform/ui/forms/select.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { phenomena } from '../../../vocabulary/phenomena.ts'
import { importWords } from './import.words.ts'
import { settle } from './import-work.ts'
import { useWork } from './use-import.tsx'

const kindsShown = 20

/** Words of the other system for kinds, each to be given its own meaning here. */
export function Kinds() {
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
