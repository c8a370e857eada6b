// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeMyWork } from '../../tasks/task.contract.ts'
import { askFiler, listReleases, type Waiting } from '../release.contract.ts'
import { OneSentence } from './one-sentence.tsx'
import { releaseWords } from './release.words.ts'

type Props = { one: Waiting; close: () => void }
const stale = [listReleases, seeMyWork]

/** A question to the filer, within the own domain. */
export function AskFiler({ one, close }: Props) {
  const say = useWords(releaseWords)
  const tell = useToast()
  const asking = useTell(askFiler, { stale })
  return (
    <OneSentence
      title={say('ask-title')}
      text={say('ask-text')}
      label={say('ask-label')}
      needed={say('question-needed')}
      does={say('ask')}
      by={asking}
      close={close}
      send={question =>
        asking.mutate(
          { params: { id: one.id }, body: { question } },
          {
            onSuccess: () => {
              tell({ said: say('asked-now', { title: one.title }) })
              close()
            },
          },
        )
      }
    />
  )
}
