// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeMyWork } from '../../tasks/task.contract.ts'
import { keepSignal, listReleases, type Waiting } from '../release.contract.ts'
import { OneSentence } from './one-sentence.tsx'
import { releaseWords } from './release.words.ts'

type Props = { one: Waiting; close: () => void }
const stale = [listReleases, seeMyWork]

/** Not now, and why: the filer reads it. */
export function KeepSignal({ one, close }: Props) {
  const say = useWords(releaseWords)
  const tell = useToast()
  const keeping = useTell(keepSignal, { stale })
  return (
    <OneSentence
      title={say('keep-title')}
      text={say('keep-text')}
      label={say('reason')}
      needed={say('reason-needed')}
      does={say('keep')}
      by={keeping}
      close={close}
      send={reason =>
        keeping.mutate(
          { params: { id: one.id }, body: { reason } },
          {
            onSuccess: () => {
              tell({ said: say('kept', { title: one.title }) })
              close()
            },
          },
        )
      }
    />
  )
}
