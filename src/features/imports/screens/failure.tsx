// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readRefusal } from '../../../platform/ui/client/refusal.ts'
import { asRefusal } from '../../../platform/ui/frame/root.tsx'
import { Note } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { TooManyPersons } from '../import-outcome.ts'
import { BadTable } from '../reading/bad-table.ts'
import { importWords } from './import.words.ts'
import { useWork } from './use-import.tsx'

/** What went wrong, whoever says so: the file, the covenant, or the server. */
export function Failure() {
  const say = useWords(importWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const { failed } = useWork()
  if (failed instanceof TooManyPersons) {
    return (
      <>
        <RefusalNote refusal={readRefusal(403, { code: 'too-many-persons' }, language)} focus />
        <Note title={say('why-limit')}>{say('why-limit-text', { most: failed.most })}</Note>
      </>
    )
  }
  if (!(failed instanceof BadTable)) return <RefusalNote refusal={asRefusal(failed)} focus />
  // The first sentence is what is wrong, the rest what to do about it.
  const [, title = '', next = ''] = /^(.+?[.:](?= ))\s*(.+)$/.exec(inWords(failed.says)) ?? []
  return <RefusalNote refusal={readRefusal(400, { code: 'bad-table', title, next }, language)} focus />
}
