// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useId } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import './option-row.css'

export type Lightness = 1 | 2 | 3 | 4 | 5
export type Option = {
  id: string
  what: string
  aside?: string
  lightness: Lightness
  who: string
  lead: string
  hours: number
}

/** How heavy, as five bars and always as a word too. */
export function LightnessBars({ lightness }: { lightness: Lightness }) {
  const say = useWords(uiWords)
  return (
    <span className="lightness">
      <span className="bars" aria-hidden="true">
        {[1, 2, 3, 4, 5].map(bar => (
          <i key={bar} className={bar <= lightness ? 'filled' : ''} />
        ))}
      </span>
      {say(`lightness-${lightness}`)}
    </span>
  )
}

type Props = { options: readonly Option[]; chosen: ReadonlySet<string>; toggle: (id: string) => void }

/** What can be done, lightest first, with a shortage or a needed reason beside its name. */
export function OptionRows({ options, chosen, toggle }: Props) {
  const say = useWords(uiWords)
  const sorted = options.toSorted((one, other) => one.lightness - other.lightness)
  return (
    <div className="options-place">
      <table className="options">
        <thead>
          <tr>
            <td />
            <th scope="col">{say('option-what')}</th>
            <th scope="col">{say('option-lightness')}</th>
            <th scope="col">{say('option-who')}</th>
            <th scope="col" className="number">
              {say('option-lead')}
            </th>
            <th scope="col" className="number">
              {say('option-hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(option => (
            <OptionRow
              key={option.id}
              option={option}
              chosen={chosen.has(option.id)}
              toggle={() => toggle(option.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OptionRow({ option, chosen, toggle }: { option: Option; chosen: boolean; toggle: () => void }) {
  const say = useWords(uiWords)
  const name = useId()
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <td>
        <input type="checkbox" checked={chosen} onChange={toggle} aria-labelledby={name} />
      </td>
      <th scope="row">
        <span id={name}>{option.what}</span>
        {option.aside === undefined ? null : <span className="aside"> · {option.aside}</span>}
      </th>
      <td>
        <LightnessBars lightness={option.lightness} />
      </td>
      <td>{option.who}</td>
      <td className="number">{option.lead}</td>
      <td className="number" data-unit={say('hours-unit')}>
        {option.hours}
      </td>
    </tr>
  )
}
