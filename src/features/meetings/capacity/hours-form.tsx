// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { readWhole } from '../../../platform/ui/forms/read-whole.ts'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { Status } from '../../../platform/ui/show/status.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Partner } from './capacity.contract.ts'
import { seeCapacity, seeCapacityLeft, setCapacity } from './capacity.contract.ts'
import type { Period } from './capacity.rules.ts'
import { capacityWords } from './capacity.words.ts'

/** Empty: not said yet. Nothing: these are no hours. */
const readHours = (typed: string): number | null | undefined => {
  if (typed.trim() === '') return null
  return readWhole(typed, 0, 10_000)
}

/** One line per partner: its hours, what is booked and promised, what is left. */
export function HoursForm({ period, partners }: { period: Period; partners: readonly Partner[] }) {
  const say = useWords(capacityWords)
  const tell = useToast()
  const [typed, type] = useState<Record<number, string>>({})
  const setting = useTell(setCapacity, { stale: [seeCapacity, seeCapacityLeft] })
  const textOf = ({ domain, hours }: Partner) => typed[domain] ?? String(hours ?? '')
  const wrong = partners.some(one => readHours(textOf(one)) === undefined)
  const save = () => {
    const given = partners.map(one => ({ domain: one.domain, hours: readHours(textOf(one)) ?? null }))
    setting.mutate(
      { body: { ...period, partners: given } },
      {
        onSuccess: () => {
          type({})
          tell({ said: say('saved') })
        },
      },
    )
  }
  const filling = useFilling({ lacking: { hours: wrong && say('wrong') }, by: setting, send: save })
  const told = filling.at('hours')
  const overbooked = partners.some(one => leftOf(one) < 0)
  return (
    <Form filling={filling} does={say('save')} className="hours-form">
      {told ? (
        <p className="objection" role="alert">
          {told}
        </p>
      ) : null}
      {overbooked ? <p className="meta">{say('warning')}</p> : null}
      <div className="hours-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('partner')}</th>
              <th scope="col">{say('hours')}</th>
              <th scope="col">{say('booked')}</th>
              <th scope="col">{say('promised')}</th>
              <th scope="col">{say('left')}</th>
            </tr>
          </thead>
          <tbody>
            {partners.map(one => (
              <Line
                key={one.domain}
                partner={one}
                typed={textOf(one)}
                wrong={told !== undefined && readHours(textOf(one)) === undefined}
                type={text => type({ ...typed, [one.domain]: text })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Form>
  )
}

const leftOf = ({ hours, booked, promised }: Partner) =>
  (hours ?? Number.POSITIVE_INFINITY) - booked - promised

type LineProps = { partner: Partner; typed: string; wrong: boolean; type: (text: string) => void }

function Line({ partner, typed, wrong, type }: LineProps) {
  const say = useWords(capacityWords)
  const { name, organisation, hours, booked, promised } = partner
  const left = leftOf(partner)
  return (
    <tr>
      <th scope="row">
        {organisation} <span className="meta">{name}</span>
      </th>
      <td data-label={say('hours')}>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={say('hours-of', { name: nameOfDomain(organisation, name) })}
          aria-invalid={wrong}
          value={typed}
          onChange={event => type(event.target.value)}
        />
      </td>
      <td data-label={say('booked')}>{booked}</td>
      <td data-label={say('promised')}>{promised}</td>
      <td data-label={say('left')}>
        {hours === null ? <span className="meta">{say('unknown')}</span> : null}
        {hours !== null && left >= 0 ? left : null}
        {hours !== null && left < 0 ? (
          <Status shape="open" late>
            {say('over', { count: -left })}
          </Status>
        ) : null}
      </td>
    </tr>
  )
}
