// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { Checkbox } from '../../../platform/ui/forms/choices.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type ChecklistCode, checklists } from '../../../vocabulary/intervention.ts'
import { getIntervention, type InterventionCode } from '../../../vocabulary/interventions.ts'
import { basisInWords } from '../../../vocabulary/laws.ts'
import { type Checked, checkCondition, seeConditions, uncheckCondition } from './conditions.contract.ts'
import { conditionsOf, openConditions, withConditions } from './conditions.rules.ts'
import { conditionsWords } from './conditions.words.ts'
import './conditions.css'

const stale = [seeConditions]
type Option = { intervention: InterventionCode; chosen: boolean }
type Props = { item: string; options: readonly Option[]; open: boolean; objection?: string | undefined }

/** Of everything chosen: the basis, the conditions of the law, and which of them the table ticked. */
export function ConditionsPart({ item, options, open, objection }: Props) {
  const say = useWords(conditionsWords)
  const inWords = useBilingual()
  const { data } = useAsk(seeConditions, { params: { id: item } })
  const listed = withConditions(options)
  if (listed.length === 0 || data === undefined) return null
  const wrong = objection && openConditions(options, data.checked).length > 0 ? objection : undefined
  return (
    <section className="conditions-part" data-part="conditions">
      <h3>{say('conditions')}</h3>
      {open ? <p className="meta">{say('conditions-hint')}</p> : null}
      {wrong ? (
        <p className="objection" role="alert">
          {wrong}
        </p>
      ) : null}
      {listed.map(({ intervention }) => (
        <fieldset key={intervention}>
          <legend>{inWords(getIntervention(intervention))}</legend>
          <Basis intervention={intervention} />
          {conditionsOf(intervention).map(condition => (
            <Condition
              key={condition}
              {...{ item, intervention, condition, open }}
              given={data.checked.find(
                one => one.intervention === intervention && one.condition === condition,
              )}
            />
          ))}
        </fieldset>
      ))}
    </section>
  )
}

function Basis({ intervention }: { intervention: InterventionCode }) {
  const say = useWords(conditionsWords)
  const inWords = useBilingual()
  const basis = getIntervention(intervention).basis.map(one => inWords(basisInWords(one)))
  return <p className="meta">{say('basis', { basis: basis.join(' · ') })}</p>
}

type OneProps = {
  item: string
  intervention: InterventionCode
  condition: ChecklistCode
  given: Checked | undefined
  open: boolean
}

function Condition({ item, intervention, condition, given, open }: OneProps) {
  const say = useWords(conditionsWords)
  const inWords = useBilingual()
  const checking = useTell(checkCondition, { stale })
  const unchecking = useTell(uncheckCondition, { stale })
  const refusal = checking.error ?? unchecking.error
  const text = inWords(checklists[condition])
  if (!open)
    return (
      <p>
        {text} {given ? <RecordedBy given={given} /> : <span className="meta">{say('not-checked')}</span>}
      </p>
    )
  const to = { params: { id: item, intervention, condition } }
  // What was just ticked shows at once; what the house says of it comes a moment later.
  const ticked = checking.isPending ? true : unchecking.isPending ? false : given !== undefined
  return (
    <div>
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <Checkbox
        label={text}
        checked={ticked}
        onChange={on => (on ? checking.mutate(to) : unchecking.mutate(to))}
      />
      {given ? <RecordedBy given={given} /> : null}
    </div>
  )
}

function RecordedBy({ given: { by, at } }: { given: Pick<Checked, 'by' | 'at'> }) {
  const say = useWords(conditionsWords)
  return (
    <span className="meta">
      {say('recorded-by', { who: by })} <DateText when={at} />
    </span>
  )
}

/** Under what was chosen, in the list that people take home: what the table checked. */
export function WasChecked({ checked }: { checked: readonly Omit<Checked, 'intervention'>[] }) {
  const say = useWords(conditionsWords)
  const inWords = useBilingual()
  if (checked.length === 0) return null
  return (
    <div className="conditions-checked">
      {say('was-checked')}
      <ul>
        {checked.map(given => (
          <li key={given.condition}>
            {inWords(checklists[given.condition])} <RecordedBy given={given} />
          </li>
        ))}
      </ul>
    </div>
  )
}
