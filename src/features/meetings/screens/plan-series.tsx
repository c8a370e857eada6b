// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { AnswerOf, Callable } from '../../../platform/ui/client/call.ts'
import { CheckboxGroup, RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { sayRhythm } from '../../../vocabulary/rhythms.ts'
import { planSeries, seeRhythm } from '../rhythm/rhythm.contract.ts'
import { rhythmWords } from '../rhythm/rhythm.words.ts'

type Props = { named: string; stale: readonly Callable[]; close: () => void }

/** The next meetings that the rhythm of this table asks for, planned in one act. */
export function PlanSeries({ named, stale, close }: Props) {
  const say = useWords(rhythmWords)
  const language = useLanguage()
  const { data, error } = useAsk(seeRhythm, {})
  return (
    <Dialog open close={close} title={say('plan-series')}>
      {error ? <RefusalNote refusal={error} focus /> : null}
      {!data && !error ? <Skeleton /> : null}
      {data && !data.rhythm ? <EmptyState fact={say('no-rhythm')} comes={say('no-rhythm-comes')} /> : null}
      {data?.rhythm ? (
        <>
          <p>
            {say('series-purpose', { rhythm: `${sayRhythm(data.rhythm, language)}, ${data.rhythm.time}` })}
          </p>
          <Series coming={data.coming} named={named} stale={stale} close={close} />
        </>
      ) : null}
    </Dialog>
  )
}

type Coming = AnswerOf<typeof seeRhythm>['coming']
const counts = ['3', '4', '5', '6'] as const

function Series({ coming, named, stale, close }: Props & { coming: Coming }) {
  const say = useWords(rhythmWords)
  const tell = useToast()
  const [title, setTitle] = useState(named)
  const [count, setCount] = useState<(typeof counts)[number]>('4')
  const [dropped, drop] = useState(coming.filter(one => one.holiday).map(({ startsAt }) => startsAt))
  const planning = useTell(planSeries, { stale: [...stale, seeRhythm] })
  const shown = coming.slice(0, Number(count))
  const chosen = shown.filter(({ startsAt }) => !dropped.includes(startsAt))
  const plan = () => {
    const meetings = chosen.map(({ startsAt }) => ({ id: crypto.randomUUID(), startsAt }))
    planning.mutate(
      { body: { title: title.trim(), meetings } },
      {
        onSuccess: ({ planned }) => {
          tell({ said: say('planned-toast', { count: planned.length }) })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: {
      title: title.trim() === '' && say('name-needed'),
      which: chosen.length === 0 && say('which-needed'),
    },
    by: planning,
    send: plan,
  })
  return (
    <Form filling={filling} does={say('plan-these', { count: chosen.length })}>
      <TextField
        label={say('name')}
        value={title}
        maxLength={200}
        onChange={event => setTitle(event.target.value)}
        error={filling.at('title')}
      />
      <RadioGroup
        label={say('how-many')}
        choices={counts.map(value => ({ value, label: value }))}
        value={count}
        onChange={next => next && setCount(next)}
      />
      <Which shown={shown} dropped={dropped} drop={drop} error={filling.at('which')} />
    </Form>
  )
}

type WhichProps = {
  shown: Coming
  dropped: string[]
  drop: (moments: string[]) => void
  error: string | undefined
}

/** The dates, each to leave out; what falls on a holiday says so. */
function Which({ shown, dropped, drop, error }: WhichProps) {
  const say = useWords(rhythmWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const moments = shown.map(({ startsAt }) => startsAt)
  return (
    <CheckboxGroup
      label={say('which')}
      hint={say('which-hint')}
      stacked
      choices={shown.map(({ startsAt, holiday }) => ({
        value: startsAt,
        label: showFullDate(startsAt, language),
        ...(holiday ? { hint: inWords(holiday) } : {}),
      }))}
      value={moments.filter(moment => !dropped.includes(moment))}
      onChange={kept =>
        drop([
          ...dropped.filter(one => !moments.includes(one)),
          ...moments.filter(one => !kept.includes(one)),
        ])
      }
      error={error}
    />
  )
}
