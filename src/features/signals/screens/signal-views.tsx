// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { ViewTabs } from '../../../platform/ui/show/view-tabs.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { dropView, listViews } from '../saved-view.contract.ts'
import { addressOfView, type ChosenSignals } from './list.rules.ts'
import { listWords } from './list.words.ts'
import { ViewDialog } from './list-dialogs.tsx'

/** The views that everybody has, then one's own and the shared ones; keeping and dropping stand at the right. */
export function SignalViews({ chosen }: { chosen: ChosenSignals }) {
  const say = useWords(listWords)
  const tell = useToast()
  const [keeping, setKeeping] = useState(false)
  const { data } = useAsk(listViews, {})
  const dropping = useTell(dropView, { stale: [listViews] })
  const here = addressOfView(chosen)
  const fixed = [
    { name: say('all'), to: addressOfView({}) },
    { name: say('mine'), to: addressOfView({ mine: ['yes'] }) },
    { name: say('to-complete'), to: addressOfView({ state: ['to-complete'] }) },
  ]
  const kept = (data?.views ?? []).map(view => ({ ...view, to: addressOfView(view.filter.chosen) }))
  const tabs = [...fixed, ...kept.map(({ name, to }) => ({ name, to }))].filter(
    ({ to }, at, all) => all.findIndex(tab => tab.to === to) === at,
  )
  const own = kept.find(({ to, mine }) => to === here && mine)
  const drop = () =>
    own &&
    dropping.mutate(
      { params: { id: own.id } },
      { onSuccess: () => tell({ said: say('view-dropped', { name: own.name }) }) },
    )
  const known = tabs.some(({ to }) => to === here)
  return (
    <>
      <ViewTabs
        label={say('views')}
        views={tabs.map(tab => ({ ...tab, current: tab.to === here }))}
        aside={
          own ? (
            <Button kind="link" onClick={drop}>
              {say('drop-view')}
            </Button>
          ) : known ? null : (
            <Button kind="link" onClick={() => setKeeping(true)}>
              {say('keep-view')}
            </Button>
          )
        }
      />
      {keeping ? (
        <ViewDialog chosen={chosen as Record<string, string[]>} close={() => setKeeping(false)} />
      ) : null}
    </>
  )
}
