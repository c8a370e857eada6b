// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useId, useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { DateText, useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { AgreementRows, Recognised } from '../../../platform/ui/weighing/agreement-row.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { agree, seeItem, seePeople, strikeAgreement } from '../item.contract.ts'
import { seeDecisions } from '../meeting.contract.ts'
import { readAgreement } from './agreement-line.rules.ts'
import { meetingWords } from './meeting.words.ts'
import type { Item } from './use-written.tsx'

const stale = [seeItem, seeDecisions]

/** What was agreed, and one line in which the next agreement is typed. */
export function AgreementsPart({ item }: { item: Item }) {
  const say = useWords(meetingWords)
  const tell = useToast()
  const striking = useTell(strikeAgreement, { stale })
  const onError = (refusal: Refusal) => tell({ said: `${refusal.says} ${refusal.next}` })
  const strike = (id: string, what: string) =>
    striking.mutate({ params: { id } }, { onError, onSuccess: () => tell({ said: say('struck', { what }) }) })
  const rows = item.agreements.map(({ id, what, owner, due }) => ({
    id,
    what: (
      <>
        {what}{' '}
        <button
          type="button"
          className="link plain strike"
          aria-label={say('strike', { what })}
          onClick={() => strike(id, what)}
        >
          ×
        </button>
      </>
    ),
    who: owner.name,
    date: <DateText when={due} />,
  }))
  return (
    <section className="agreements-part" data-part="agreement">
      <h2>
        {say('agreements')} <span className="meta">{say('what-who-when')}</span>
      </h2>
      <AgreementRows
        agreements={rows}
        adding={<AgreementLine item={item.id} number={rows.length + 1} strike={strike} />}
      />
    </section>
  )
}

type LineProps = { item: string; number: number; strike: (id: string, what: string) => void }

function AgreementLine({ item, number, strike }: LineProps) {
  const say = useWords(meetingWords)
  const language = useLanguage()
  const today = useToday()
  const tell = useToast()
  const problem = useId()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const people = useAsk(seePeople, {}).data?.people ?? []
  const agreeing = useTell(agree, { stale })
  const { what, owner, due, pieces } = readAgreement(typed, people, today)
  const missing = [what === '' && 'what-missing', !owner && 'who-missing', !due && 'when-missing'] as const
  const wrong = missing.filter(one => one !== false)
  const add = () => {
    setTried(true)
    if (!owner || !due || wrong.length > 0) return
    const body = {
      id: crypto.randomUUID(),
      what,
      owner: { domain: owner.domain, account: owner.account },
      due,
    }
    setTyped('')
    setTried(false)
    agreeing.mutate(
      { params: { id: item }, body },
      {
        // Who went on typing meanwhile keeps the next line.
        onError: () => setTyped(now => (now === '' ? typed : now)),
        onSuccess: () => {
          tell({ said: say('agreed', { what }), undo: () => strike(body.id, what) })
        },
      },
    )
  }
  const refusal = agreeing.error ? [`${agreeing.error.says} ${agreeing.error.next}`] : []
  const said = [...(tried && typed !== '' ? wrong.map(one => say(one)) : []), ...refusal]
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <div className="agreement-line">
        <span className="nr" aria-hidden="true">
          {number}
        </span>
        <span className="typed-line">
          <span className="mirror" aria-hidden="true">
            {pieces.map(({ text, kind }, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, in its order
              kind === 'words' ? <span key={at}>{text}</span> : <Recognised key={at}>{text}</Recognised>,
            )}
          </span>
          <input
            type="text"
            autoComplete="off"
            maxLength={400}
            aria-label={say('new-agreement')}
            aria-invalid={said.length > 0}
            aria-describedby={problem}
            value={typed}
            onChange={event => setTyped(event.target.value)}
            onScroll={({ currentTarget }) => {
              if (currentTarget.previousElementSibling)
                currentTarget.previousElementSibling.scrollLeft = currentTarget.scrollLeft
            }}
          />
        </span>
        <strong className={owner ? '' : 'meta'}>{owner?.name ?? say('who-yet')}</strong>
        <span className={due ? 'number' : 'meta number'}>
          {due ? showDate(due, today, language) : say('when-yet')}
        </span>
        <Button type="submit" className="only-heard">
          {say('key-agreement')}
        </Button>
      </div>
      <p id={problem} className="objection" aria-live="polite">
        {said.join(' ')}
      </p>
    </form>
  )
}
