// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import {
  type PoliceArticle,
  policeArticleNames,
  policeArticles,
} from '../../../vocabulary/police-articles.ts'
import { seeMyWork } from '../../tasks/task.contract.ts'
import { listReleases, releaseSignal, type Waiting } from '../release.contract.ts'
import { releaseWords } from './release.words.ts'

type Props = { one: Waiting; close: () => void }
const stale = [listReleases, seeMyWork]

/** Says who will read what, asks under which article, and hands over. */
export function ReleaseSignal({ one, close }: Props) {
  const say = useWords(releaseWords)
  const inWords = useBilingual()
  const tell = useToast()
  const [article, setArticle] = useState<PoliceArticle | undefined>(one.article ?? undefined)
  const [reason, setReason] = useState('')
  const releasing = useTell(releaseSignal, { stale })
  const table = one.table.name ?? say('some-table')
  const release = () =>
    releasing.mutate(
      { params: { id: one.id }, body: { reason: reason.trim(), ...(article ? { article } : {}) } },
      {
        onSuccess: () => {
          tell({ said: say('released', { title: one.title }) })
          close()
        },
      },
    )
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('release-title')}
      sight={[{ who: say('reader', { table }), what: say('reads', { title: one.title }) }]}
      does={say('does', { table })}
      confirm={release}
      by={releasing}
    >
      <p>{say('release-text')}</p>
      {one.article ? (
        <RadioGroup
          label={say('article')}
          stacked
          choices={policeArticleNames.map(value => ({
            value,
            label: capital(inWords(policeArticles[value])),
          }))}
          value={article}
          onChange={setArticle}
        />
      ) : null}
      <TextField
        label={say('reason')}
        hint={say('reason-hint')}
        optional
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
    </ConfirmDialog>
  )
}
