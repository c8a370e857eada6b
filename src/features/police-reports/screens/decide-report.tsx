// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import {
  type PoliceArticle,
  policeArticleNames,
  policeArticles,
} from '../../../vocabulary/police-articles.ts'
import { listReports, type ReportLine, releaseReport, returnReport } from '../report.contract.ts'
import { reportWords } from './report.words.ts'

type Props = { one: ReportLine; close: () => void }

/** Names the article and says who will read exactly what. */
export function ReleaseReport({ one, close }: Props) {
  const say = useWords(reportWords)
  const inWords = useBilingual()
  const tell = useToast()
  const [article, setArticle] = useState<PoliceArticle>(one.article)
  const releasing = useTell(releaseReport, { stale: [listReports] })
  const who = one.to.organisation
  const release = () =>
    releasing.mutate(
      { params: { id: one.id }, body: { article } },
      {
        onSuccess: () => {
          tell({ said: say('released', { who }) })
          close()
        },
      },
    )
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('release-title')}
      sight={[{ who: `${who}, ${one.to.name}`, what: `${one.title}. ${one.facts}` }]}
      does={say('release-to', { who })}
      confirm={release}
      by={releasing}
    >
      <p>{say('release-text')}</p>
      <RadioGroup
        label={say('article')}
        stacked
        choices={policeArticleNames.map(value => ({ value, label: capital(inWords(policeArticles[value])) }))}
        value={article}
        onChange={value => value && setArticle(value)}
      />
    </ConfirmDialog>
  )
}

/** Back to the writer, with a question. */
export function ReturnReport({ one, close }: Props) {
  const say = useWords(reportWords)
  const tell = useToast()
  const [question, setQuestion] = useState('')
  const returning = useTell(returnReport, { stale: [listReports] })
  const giveBack = () => {
    returning.mutate(
      { params: { id: one.id }, body: { question: question.trim() } },
      {
        onSuccess: () => {
          tell({ said: say('returned') })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: { question: question.trim().length < 3 && say('return-needed') },
    by: returning,
    send: giveBack,
  })
  return (
    <DialogForm close={close} title={say('return-title')} filling={filling} does={say('return')}>
      <TextField
        label={say('return-label')}
        maxLength={500}
        value={question}
        error={filling.at('question')}
        onChange={event => setQuestion(event.target.value)}
      />
    </DialogForm>
  )
}
