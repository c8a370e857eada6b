// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { meetingWords } from './meeting.words.ts'
import type { Written } from './written.rules.ts'

type Props = {
  field: 'picture' | 'judgement'
  written: Written
  write: (field: 'picture' | 'judgement', text: string) => void
  objection: string | undefined
}

/** Picture or judgement: what the table says, kept as it is typed. */
export function WrittenPart({ field, written, write, objection }: Props) {
  const say = useWords(meetingWords)
  return (
    <div className="written-part" data-part={field}>
      <TextArea
        label={say(field)}
        hint={say(`${field}-hint`)}
        rows={4}
        maxLength={20_000}
        value={written[field]}
        onChange={event => write(field, event.target.value)}
        error={objection}
      />
    </div>
  )
}
