// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { comparisonNames, levelInWords } from '../../../vocabulary/comparison-words.ts'
import { type Explanation, explainOverlap, judgements, judgeOverlap } from '../touch.contract.ts'
import { personWords } from './person.words.ts'

/** Why two domains may mean the same person, in words per field, what others said of it, and what you say. */
export function JudgeOverlap({ id }: { id: string }) {
  const say = useWords(personWords)
  const { data, error } = useAsk(explainOverlap, { params: { id } })
  if (error) return <RefusalNote refusal={error} />
  if (data === undefined) return <Skeleton rows={3} />
  return (
    <section className="judge-overlap" aria-label={say('same-person')}>
      <h3>{say('same-person')}</h3>
      {data.pairs.map(pair => (
        <Pair key={pair.between.join()} pair={pair} />
      ))}
      {data.judged.length > 0 ? (
        <ul className="judged">
          {data.judged.map(one => (
            <li key={`${one.at}${one.name}${one.judgement}`}>
              <strong>{say(one.judgement)}</strong> {one.reason}{' '}
              <span className="meta">
                {one.name}, {one.organisation}, <DateText when={one.at} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Judgement id={id} />
    </section>
  )
}

function Pair({ pair }: { pair: Explanation['pairs'][number] }) {
  const say = useWords(personWords)
  const inWords = useBilingual()
  const mark = (agrees: boolean | null) =>
    say(agrees === null ? 'says-nothing' : agrees ? 'speaks-for' : 'speaks-against')
  return (
    <table className="table compared">
      <caption>{say('between', { one: pair.between[0], other: pair.between[1] })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          <th scope="col">{say('compares')}</th>
          <th scope="col">{say('says')}</th>
        </tr>
      </thead>
      <tbody>
        {pair.fields.map(({ name, level }) => (
          <tr key={name}>
            <th scope="row">{inWords(comparisonNames[name] ?? { nl: name, en: name })}</th>
            <td>{inWords(levelInWords(level))}</td>
            <td className="muted">{mark(levelInWords(level).agrees)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Judgement({ id }: { id: string }) {
  const say = useWords(personWords)
  const tell = useToast()
  const [said, setSaid] = useState<(typeof judgements)[number]>()
  const [reason, setReason] = useState('')
  const judging = useTell(judgeOverlap, { stale: [explainOverlap] })
  const done = () => {
    tell({ said: say('judged-toast') })
    setReason('')
    filling.anew()
  }
  const judge = () => {
    if (said === undefined) return
    const body = { judgement: said, reason: reason.trim() }
    judging.mutate({ params: { id }, body }, { onSuccess: done })
  }
  const filling = useFilling({
    lacking: {
      said: said === undefined && say('choose-one'),
      reason: reason.trim().length < 3 && say('reason-needed'),
    },
    by: judging,
    send: judge,
  })
  return (
    <Form filling={filling} does={say('record-judgement')} kind="secondary">
      <RadioGroup
        label={say('your-judgement')}
        choices={judgements.map(value => ({ value, label: say(value) }))}
        value={said}
        onChange={setSaid}
        error={filling.at('said')}
      />
      <TextArea
        label={say('reason')}
        rows={2}
        value={reason}
        maxLength={1000}
        onChange={event => setReason(event.target.value)}
        error={filling.at('reason')}
      />
    </Form>
  )
}
