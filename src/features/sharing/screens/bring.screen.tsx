// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page, RailBlock } from '../../../platform/ui/frame/page.tsx'
import { Note, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { previewBringing, type Reader } from '../share.contract.ts'
import { bringWords } from './bring.words.ts'
import { BringForm, type Choice } from './bring-form.tsx'

const idIn = (value: unknown) =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined

/** What do I bring: chosen facts of an own signal, or own words, to the table one works at. */
export default function Bring() {
  const say = useWords(bringWords)
  const { signaal, verzoek, punt } = useSearch({ strict: false }) as Record<string, unknown>
  const from = { signal: idIn(signaal), request: idIn(verzoek), item: idIn(punt) }
  const [choice, setChoice] = useState<Choice>({ with: [], subjects: [], named: [] })
  const { data, error, refetch } = useAsk(previewBringing, { body: { ...from, ...choice } })
  // While a new choice is weighed the form stays as it was; only the first time there is nothing to show.
  const [known, keep] = useState(data)
  if (data !== undefined && data !== known) keep(data)
  const shown = data ?? known
  return (
    <Page
      title={say(shown?.kind === 'advice' ? 'advice-title' : 'title')}
      purpose={
        shown
          ? say(shown.kind === 'advice' ? 'advice-purpose' : 'purpose', { table: shown.table })
          : undefined
      }
      back={{ to: '/delen', name: say('back') }}
      rail={<Readers readers={shown?.readers ?? []} />}
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {shown === undefined && !error ? <Skeleton rows={6} /> : null}
      {shown?.releaseNeeded ? <Note title={say('release-needed')}>{say('release-next')}</Note> : null}
      {shown && !shown.releaseNeeded && shown.latest === null ? (
        <Note title={say('no-ground')}>{say('no-ground-next')}</Note>
      ) : null}
      {shown && !shown.releaseNeeded ? (
        <BringForm
          preview={shown}
          from={from}
          choice={choice}
          choose={setChoice}
          weighing={data === undefined}
        />
      ) : null}
    </Page>
  )
}

function Readers({ readers }: { readers: readonly Reader[] }) {
  const say = useWords(bringWords)
  return (
    <RailBlock title={say('readers')}>
      {readers.length === 0 ? <p className="meta">{say('nobody')}</p> : null}
      <ul className="readers">
        {readers.map(({ account, name, organisation }) => (
          <li key={account}>
            {name} <span className="meta">{organisation}</span>
          </li>
        ))}
      </ul>
    </RailBlock>
  )
}
