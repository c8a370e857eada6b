// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Intake } from '../../overlaps/intake.contract.ts'
import { CompleteSignal } from './complete-signal.tsx'
import { whatToDo } from './desk.rules.ts'
import { deskWords } from './desk.words.ts'

const first = 5

/** Signals the coordinator names, asks about or turns down, the oldest first. */
export function ToComplete({ intakes, refresh }: { intakes: readonly Intake[]; refresh: () => void }) {
  const say = useWords(deskWords)
  const tell = useToast()
  const [all, setAll] = useState(false)
  const [chosen, choose] = useState<Intake>()
  const shown = all ? intakes : intakes.slice(0, first)
  const open = (id: string) => choose(intakes.find(intake => intake.id === id))
  const items = shown.map(intake => ({
    id: intake.id,
    title: intake.title,
    meta: (
      <>
        {intake.place.label}. {intake.from.organisation}. {say(whatToDo(intake))}
      </>
    ),
    date: (
      <>
        <Status shape={intake.state === 'returned' ? 'running' : 'open'} tone="accent">
          {''}
        </Status>{' '}
        <DateText when={intake.receivedAt.slice(0, 10)} />
      </>
    ),
    actions: [{ key: 'enter', does: say('complete'), run: open }],
  }))
  return (
    <div>
      {intakes.length === 0 ? (
        <>
          <GroupHeading count={0}>{say('to-complete')}</GroupHeading>
          <EmptyState fact={say('to-complete-none')} comes={say('to-complete-comes')} />
        </>
      ) : (
        <WorkList groups={[{ name: say('to-complete'), items }]} open={open} />
      )}
      {shown.length < intakes.length ? (
        <p className="more">
          <Button kind="link" onClick={() => setAll(true)}>
            {say('more-signals', { count: intakes.length - shown.length })}
          </Button>
        </p>
      ) : null}
      {chosen ? (
        <CompleteSignal
          key={chosen.id}
          intake={chosen}
          close={() => choose(undefined)}
          done={said => {
            tell({ said })
            refresh()
          }}
        />
      ) : null}
    </div>
  )
}
