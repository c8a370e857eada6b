// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import type * as z from 'zod'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { gateParts } from '../../../vocabulary/gate-questions.ts'
import { seeGate } from '../gate.contract.ts'
import { gateWords } from './gate.words.ts'
import { GateForm } from './gate-form.tsx'
import { GateHistory } from './gate-history.tsx'
import { StopGate } from './stop-gate.tsx'
import './persons.css'

type Gate = z.output<typeof seeGate.response>
type Part = Gate['parts'][number]

/** The gate before the matching of persons: step by step what it rests on, who never takes part, and how to stop. */
export default function GateScreen() {
  const say = useWords(gateWords)
  const { data, error, refetch } = useAsk(seeGate, {})
  const [stopping, setStopping] = useState(false)
  const stop = data?.open ? <Button onClick={() => setStopping(true)}>{say('stop')}</Button> : undefined
  return (
    <Page title={say('title')} purpose={say('purpose')} actions={stop}>
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data && !data.possible ? (
        <EmptyState fact={say('not-possible')} comes={say('not-possible-why')} />
      ) : null}
      {data?.possible ? <Steps gate={data} /> : null}
      {stopping ? <StopGate close={() => setStopping(false)} /> : null}
    </Page>
  )
}

const nameOf = ({ part, controller }: Part) => `${part} ${controller?.id ?? ''}`

function Steps({ gate }: { gate: Gate }) {
  const say = useWords(gateWords)
  const first = gate.parts.find(({ live }) => !live)
  const [chosen, setChosen] = useState<string | null>(null)
  // The first that is missing stands open: what one came for is there at once.
  const opened = chosen ?? (first ? nameOf(first) : '')
  return (
    <>
      <p>
        <Status shape={gate.open ? 'full' : 'open'} tone={gate.open ? 'primary' : 'accent'}>
          {say(gate.open ? 'open' : 'shut')}
        </Status>
      </p>
      <section aria-label={say('steps')}>
        <h2>{say('steps')}</h2>
        <ol className="gate-parts">
          {gate.parts.map(part => (
            <Step
              key={nameOf(part)}
              part={part}
              records={gate.records}
              opened={opened === nameOf(part)}
              open={() => setChosen(nameOf(part))}
              done={() => setChosen(null)}
            />
          ))}
        </ol>
      </section>
      <section aria-label={say('never')}>
        <h2>{say('never')}</h2>
        <p className="muted">{say(gate.neverMatched.length > 0 ? 'never-why' : 'never-none')}</p>
        <ul>
          {gate.neverMatched.map(({ organisation, name }) => (
            <li key={`${organisation} ${name}`}>{nameOfDomain(organisation, name)}</li>
          ))}
        </ul>
      </section>
      <GateHistory records={gate.records} />
    </>
  )
}

type StepProps = {
  part: Part
  records: Gate['records']
  opened: boolean
  open: () => void
  done: () => void
}

function Step({ part, records, opened, open, done }: StepProps) {
  const say = useWords(gateWords)
  const inWords = useBilingual()
  const record = records.find(({ id }) => id === part.record)
  const { controller } = part
  const name = controller ? say('decision-of', { who: controller.name }) : inWords(gateParts[part.part])
  const does = say(part.live ? 'again' : 'record')
  return (
    <li>
      <div className="gate-part-head">
        <h3>{name}</h3>
        <Status shape={part.live ? 'full' : 'open'} tone={part.live ? 'primary' : 'accent'}>
          {say(part.live ? 'live' : 'missing')}
        </Status>
      </div>
      {record ? <Confirmed record={record} /> : null}
      {opened ? (
        <GateForm part={part.part} controller={controller?.id} name={name} done={done} />
      ) : (
        <div>
          <Button small onClick={open} aria-label={`${does}: ${name}`}>
            {does}
          </Button>
        </div>
      )}
    </li>
  )
}

function Confirmed({ record }: { record: Gate['records'][number] }) {
  const say = useWords(gateWords)
  const language = useLanguage()
  const line = say('confirmed-line', {
    who: record.confirmedBy ?? '',
    role: record.confirmedRole ?? '',
    on: record.confirmedOn ? showFullDate(record.confirmedOn, language) : '',
    document: record.document ?? '',
  })
  return (
    <p className="small">
      {line}{' '}
      {record.validUntil ? say('valid-until-line', { on: showFullDate(record.validUntil, language) }) : null}
    </p>
  )
}
