// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { OverlapLine } from '../../overlaps/overlap.contract.ts'
import { deskWords } from './desk.words.ts'

type Props = { line: OverlapLine; close: () => void; setAside: (why: string) => void }

/** No overlap after all, with the reason why. Can be undone, so it is not confirmed again. */
export function SetAside({ line, close, setAside }: Props) {
  const say = useWords(deskWords)
  const [why, setWhy] = useState('')
  const filling = useFilling({
    lacking: { why: why.trim().length < 3 && say('reason-needed') },
    send: () => {
      setAside(why.trim())
      close()
    },
  })
  return (
    <DialogForm
      close={close}
      title={say('aside-title')}
      lead={
        <>
          <p>
            <strong>{line.placeLabel}</strong>
          </p>
          <p>{say('aside-text')}</p>
        </>
      }
      filling={filling}
      does={say('set-aside')}
    >
      <TextArea
        label={say('reason')}
        rows={3}
        value={why}
        onChange={event => setWhy(event.target.value)}
        error={filling.at('why')}
      />
    </DialogForm>
  )
}
