// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { lackingInRhythm, RhythmFields, useRhythm } from './rhythm-fields.tsx'
import type { Listed } from './table.contract.ts'
import { listTables, setRhythm } from './table.contract.ts'
import { tableWords } from './table.words.ts'

/** A table meets on other days from now on; what is planned stays planned. */
export function ChangeRhythm({ table, close }: { table: Listed['tables'][number]; close: () => void }) {
  const say = useWords(tableWords)
  const filled = useRhythm(table.rhythm)
  const setting = useTell(setRhythm, { stale: [listTables], done: close })
  const filling = useFilling({
    lacking: lackingInRhythm(filled, say),
    by: setting,
    send: () => {
      const { meant } = filled
      if (meant !== undefined) setting.mutate({ params: { id: table.id }, body: { rhythm: meant } })
    },
  })
  return (
    <DialogForm
      close={close}
      title={say('rhythm-title', { name: table.name })}
      filling={filling}
      does={say('save-rhythm')}
    >
      <p>{say('rhythm-stays')}</p>
      <RhythmFields of={filled} at={filling.at} />
    </DialogForm>
  )
}
