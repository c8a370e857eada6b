// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Partner } from './capacity.contract.ts'
import { seeCapacity } from './capacity.contract.ts'
import { type PeriodKind, periodOf } from './capacity.rules.ts'
import { capacityWords } from './capacity.words.ts'
import { HoursForm } from './hours-form.tsx'
import './capacity.css'

const choices = ['quarter-0', 'quarter-1', 'month-0', 'month-1'] as const

/** Hours of partners for joint work, period by period; the coordinator sets them, a partner reads its own. */
export default function Capacity() {
  const say = useWords(capacityWords)
  const language = useLanguage()
  const today = useToday()
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const [chosen, choose] = useState<(typeof choices)[number]>('quarter-0')
  const [kind, later] = chosen.split('-') as [PeriodKind, string]
  const period = periodOf(today, kind, Number(later))
  const { data, error, refetch } = useAsk(seeCapacity, { query: period })
  const [from, to] = [showFullDate(period.starts, language), showFullDate(period.ends, language)]
  const known = data?.partners.some(({ hours, booked }) => hours !== null || booked > 0) ?? false
  return (
    <Page title={say('title')} purpose={say('purpose')} back={{ to: '/overleg', name: say('back') }}>
      <RadioGroup
        label={say('period')}
        choices={choices.map(value => ({ value, label: say(value) }))}
        value={chosen}
        onChange={next => next && choose(next)}
      />
      <p className="meta">{say('from', { from, to })}</p>
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data && keeps ? (
        <HoursForm key={period.starts + period.ends} period={period} partners={data.partners} />
      ) : null}
      {data && !keeps && known ? <OwnHours partners={data.partners} /> : null}
      {data && !keeps && !known ? <EmptyState fact={say('none')} comes={say('none-comes')} /> : null}
    </Page>
  )
}

function OwnHours({ partners }: { partners: readonly Partner[] }) {
  const say = useWords(capacityWords)
  return (
    <>
      <p>{say('own-only')}</p>
      <dl className="own-hours">
        {partners.map(({ domain, hours, booked }) => (
          <div key={domain}>
            <dt>{say('hours')}</dt>
            <dd>{hours ?? say('unknown')}</dd>
            <dt>{say('booked')}</dt>
            <dd>{booked}</dd>
            <dt>{say('left')}</dt>
            <dd>{hours === null ? say('unknown') : hours - booked}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
