// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import {
  type CaseCriterion,
  type CaseKind,
  type CriterionAnswer,
  caseCriteria,
  caseKinds,
  criteriaOf,
  criteriaOutcomes,
  criterionAnswers,
} from '../../../vocabulary/case-criteria.ts'
import { sources } from '../../../vocabulary/sources.ts'
import { answerCriterion, type GivenAnswer, seeCriteria } from './criteria.contract.ts'
import { whatCriteriaComeTo } from './criteria.rules.ts'
import { criteriaWords } from './criteria.words.ts'
import './criteria.css'

const kinds = Object.keys(caseKinds) as CaseKind[]
const words = Object.keys(criterionAnswers) as CriterionAnswer[]

type ChoiceProps = {
  kind: CaseKind | undefined
  choose: (kind: CaseKind | undefined) => void
  error: string | undefined
}

/** For which approach a case is proposed: asked before it is decided. */
export function CaseKindChoice({ kind, choose, error }: ChoiceProps) {
  const say = useWords(criteriaWords)
  const inWords = useBilingual()
  return (
    <RadioGroup
      label={say('which-case')}
      choices={kinds.map(value => ({ value, label: inWords(caseKinds[value]) }))}
      value={kind}
      onChange={choose}
      error={error}
    />
  )
}

/** Whether what was answered speaks against a case of this kind, so that deciding it anyway asks a reason. */
export function useAgainst(item: string, kind: CaseKind | undefined): boolean {
  const asks = kind === 'zvh' || kind === 'riec'
  const { data } = useAsk(seeCriteria, { params: { id: item } }, asks)
  return asks && data?.comesTo[kind] === 'does-not-meet'
}

type Props = { item: string; kind: CaseKind; open: boolean }

/** The criteria of one kind of case, answered by the table, and what they come to. */
export function CriteriaPart({ item, kind, open }: Props) {
  const say = useWords(criteriaWords)
  const inWords = useBilingual()
  const { data } = useAsk(seeCriteria, { params: { id: item } })
  const all = criteriaOf(kind)
  const [first] = all
  if (first === undefined || data === undefined || (kind !== 'zvh' && kind !== 'riec')) return null
  const answers = new Map(data.answers.map(one => [one.criterion, one]))
  const said = Object.fromEntries(data.answers.map(({ criterion, answer }) => [criterion, answer]))
  const outcome = whatCriteriaComeTo(kind, said)!
  return (
    <section className="criteria-part" data-part="criteria">
      <h3>{say(`criteria-${kind}`)}</h3>
      <p className="meta">{say('people-decide')}</p>
      <ul className="criteria">
        {all.map(criterion => (
          <li key={criterion}>
            <Criterion item={item} criterion={criterion} given={answers.get(criterion)} open={open} />
          </li>
        ))}
      </ul>
      <p role="status">
        <strong>{say('comes-to', { outcome: inWords(criteriaOutcomes[outcome]) })}</strong>
      </p>
      <p className="meta">{say('source', { source: sources[caseCriteria[first].source] })}</p>
    </section>
  )
}

type OneProps = { item: string; criterion: CaseCriterion; given: GivenAnswer | undefined; open: boolean }

function Criterion({ item, criterion, given, open }: OneProps) {
  const say = useWords(criteriaWords)
  const inWords = useBilingual()
  const [typed, setTyped] = useState<string>()
  const telling = useTell(answerCriterion, { stale: [seeCriteria] })
  const reason = typed ?? given?.reason ?? ''
  const tell = (answer: CriterionAnswer | undefined) => {
    if (answer === undefined) return
    telling.mutate({ params: { id: item, criterion }, body: { answer, reason } })
  }
  const name = inWords(caseCriteria[criterion])
  if (!open)
    return (
      <p>
        {name} <strong>{given ? inWords(criterionAnswers[given.answer]) : say('not-said')}</strong>{' '}
        {given?.reason} <SaidBy given={given} />
      </p>
    )
  return (
    <>
      {telling.error ? <RefusalNote refusal={telling.error} /> : null}
      <RadioGroup
        label={name}
        choices={words.map(value => ({ value, label: inWords(criterionAnswers[value]) }))}
        value={telling.isPending ? telling.variables.body.answer : given?.answer}
        onChange={tell}
      />
      {given ? (
        <TextField
          label={say('why')}
          hint={say('why-hint')}
          optional
          maxLength={500}
          value={reason}
          onChange={event => setTyped(event.target.value)}
          onBlur={() => (reason === given.reason ? undefined : tell(given.answer))}
          below={<SaidBy given={given} />}
        />
      ) : null}
    </>
  )
}

function SaidBy({ given }: { given: GivenAnswer | undefined }) {
  const say = useWords(criteriaWords)
  if (!given) return null
  return (
    <span className="meta">
      {say('said-by', { who: given.by })} <DateText when={given.at} />
    </span>
  )
}
