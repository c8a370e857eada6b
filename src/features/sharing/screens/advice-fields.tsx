// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Note } from '../../../platform/ui/show/calm.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { bringWords } from './bring.words.ts'
import type { WishProps } from './bringing.rules.ts'

/** What works, what to avoid, what is safe: the same three, whoever asks and whoever it may be about. */
export function AdviceFields({ wish, change, error }: WishProps) {
  const say = useWords(bringWords)
  return (
    <>
      <Note title={say('advice-note-title')}>{say('advice-note')}</Note>
      <TextArea
        label={say('works')}
        hint={say('works-hint')}
        rows={3}
        maxLength={5000}
        value={wish.works}
        onChange={event => change({ works: event.target.value })}
        error={error('works')}
      />
      {(['avoid', 'safety'] as const).map(field => (
        <TextArea
          key={field}
          label={say(field)}
          rows={3}
          maxLength={5000}
          optional
          value={wish[field]}
          onChange={event => change({ [field]: event.target.value })}
        />
      ))}
    </>
  )
}
