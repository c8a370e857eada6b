// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { DraftNote } from '../../../platform/ui/client/draft-note.tsx'
import { Page, RailBlock } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listFunctions } from '../consultation.contract.ts'
import { AskForm } from './ask-form.tsx'
import { consultationWords } from './consultation.words.ts'
import { useKeptText } from './use-kept-text.tsx'
/** Whom one asks and what one wants to know; nothing else. */
export default function AskForAdvice() {
  const say = useWords(consultationWords)
  const kept = useKeptText('ask')
  const { data, error, refetch } = useAsk(listFunctions, {})
  const domain = useMe().data?.domain
  return (
    <Page
      title={say('ask')}
      purpose={say('ask-purpose')}
      back={{ to: '/consultaties', name: say('back') }}
      actions={<DraftNote state={kept.state} keptAt={kept.keptAt} />}
      rail={
        <RailBlock title={say('who-sees')}>
          <p className="small">{say('they-see', { domain: domain?.name ?? '' })}</p>
          <p className="small">{say('coordinator-plans')}</p>
          <p className="small">{say('after-term')}</p>
        </RailBlock>
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {kept.loading || (data === undefined && !error) ? <Skeleton rows={5} /> : null}
      {!kept.loading && data ? <AskForm kept={kept} functions={data.functions} /> : null}
    </Page>
  )
}
