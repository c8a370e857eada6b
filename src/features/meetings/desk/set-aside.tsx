// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { OverlapLine } from '../../overlaps/overlap.contract.ts'
import { deskWords } from './desk.words.ts'

type Props = { line: OverlapLine; close: () => void; setAside: (why: string) => void }

/** No overlap after all, with the reason why. Can be undone, so it is not confirmed again. */
export function SetAside({ line, close, setAside }: Props) {
  const say = useWords(deskWords)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const ready = why.trim().length >= 3
  return (
    <Dialog open close={close} title={say('aside-title')}>
      <p>
        <strong>{line.placeLabel}</strong>
      </p>
      <p>{say('aside-text')}</p>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (!ready) return
          setAside(why.trim())
          close()
        }}
      >
        <TextArea
          label={say('reason')}
          rows={3}
          value={why}
          onChange={event => setWhy(event.target.value)}
          error={tried && !ready ? say('reason-needed') : undefined}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit">
            {say('set-aside')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
