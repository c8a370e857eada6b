// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { type Informed, listBrought, recordInformed, type Share, seeSharing } from '../share.contract.ts'
import { type InformedWish, informedOf, lackingOnInformed } from './bringing.rules.ts'
import { InformedFields } from './informed.tsx'
import { informedWords } from './informed.words.ts'
import { sharingWords } from './sharing.words.ts'

const asTyped = (informed: Informed | null): InformedWish => ({
  // That somebody is named was chosen when it was brought; here it is only asked whether they know.
  along: { somebody: 'named' },
  informed: informed?.state === 'informed' ? 'informed' : undefined,
  informBy: informed?.state === 'later' ? informed.by : '',
  informOn: undefined,
  informWhy: informed?.state === 'not' ? informed.why : '',
})

/** Writes down whether who is named in a share knows by now. Taking it back puts there what was said before. */
export function ToldDialog({ share, close }: { share: Share; close: () => void }) {
  const say = useWords(sharingWords)
  const sayInformed = useWords(informedWords)
  const today = useToday()
  const tell = useToast()
  const [wish, setWish] = useState(() => asTyped(share.informed))
  const stale = [seeSharing, listBrought, { method: 'GET', path: '/v1/my-work' } as const]
  const recording = useTell(recordInformed, { stale })
  const record = (informed: Informed, done: () => void) =>
    recording.mutate({ params: { id: share.id }, body: { informed } }, { onSuccess: done })
  const lacking = lackingOnInformed(wish, today)
  const filling = useFilling({
    lacking: {
      informed: lacking.includes('informed') && sayInformed('question-needed'),
      informBy: lacking.includes('informBy') && sayInformed('by-needed'),
      informOn: lacking.includes('informOn') && sayInformed('on-needed'),
      informWhy: lacking.includes('informWhy') && sayInformed('why-needed'),
    },
    by: recording,
    send: () =>
      record(informedOf(wish)!, () => {
        const before = share.informed!
        tell({ said: say('told-kept'), undo: () => record(before, () => tell({ said: say('told-undone') })) })
        close()
      }),
  })
  return (
    <DialogForm
      title={say('told-title')}
      close={close}
      lead={<p>{say('told-text', { table: share.table.name })}</p>}
      filling={filling}
      does={say('told-does')}
    >
      <InformedFields
        wish={wish}
        change={part => setWish(now => ({ ...now, ...part }))}
        error={field => filling.at(field)}
      />
    </DialogForm>
  )
}
