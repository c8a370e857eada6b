// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { RhythmFields, useRhythm } from './rhythm-fields.tsx'
import type { Listed } from './table.contract.ts'
import { listTables, setRhythm } from './table.contract.ts'
import { tableWords } from './table.words.ts'

/** A table meets on other days from now on; what is planned stays planned. */
export function ChangeRhythm({ table, close }: { table: Listed['tables'][number]; close: () => void }) {
  const say = useWords(tableWords)
  const [tried, setTried] = useState(false)
  const filled = useRhythm(table.rhythm)
  const setting = useTell(setRhythm, { stale: [listTables], done: close })
  return (
    <Dialog open close={close} title={say('rhythm-title', { name: table.name })}>
      {setting.error ? <RefusalNote refusal={setting.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (filled.meant !== undefined)
            setting.mutate({ params: { id: table.id }, body: { rhythm: filled.meant } })
        }}
      >
        <p>{say('rhythm-stays')}</p>
        <RhythmFields of={filled} tried={tried} />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={setting.isPending}>
            {say('save-rhythm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
