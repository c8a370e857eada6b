// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { assignChallenge, seeChallenge, writeChallenge } from '../challenge.contract.ts'
import { runWords } from './run.words.ts'

const stale = [seeChallenge]
type Props = { item: string; keeps: boolean; open: boolean; heavy: boolean; objection?: string | undefined }

/** Before a heavy choice somebody asks what nobody asked yet. Shown when it is needed, or was asked. */
export function ChallengePart({ item, keeps, open, heavy, objection }: Props) {
  const say = useWords(runWords)
  const params = { id: item }
  const { data, error } = useAsk(seeChallenge, { params })
  const assigning = useTell(assignChallenge, { stale })
  const writing = useTell(writeChallenge, { stale })
  const challenge = data?.challenge
  if (error || (!challenge && !(keeps && heavy))) return null
  const keep = (field: 'question' | 'answer') => (text: string) =>
    challenge && text !== challenge[field] && writing.mutate({ params, body: { [field]: text } })
  const asked = challenge?.question.trim() && challenge.answer.trim()
  const mayAsk = open && (keeps || challenge?.mine === true)
  return (
    <section className="views-part" data-part="challenge">
      <h2>
        {say('challenge')} <span className="meta">{say('challenge-hint')}</span>
      </h2>
      {writing.error ? <RefusalNote refusal={writing.error} /> : null}
      {challenge ? (
        <>
          <p>{challenge.mine ? say('challenge-mine') : say('challenge-by', { whose: challenge.whose })}</p>
          <div className="written-parts">
            <Line label={say('question')} text={challenge.question} may={mayAsk} keep={keep('question')} />
            <Line label={say('answer')} text={challenge.answer} may={mayAsk} keep={keep('answer')} />
          </div>
        </>
      ) : null}
      {keeps && open && challenge?.question !== '' && challenge ? null : keeps && open ? (
        <p>
          <Button small onClick={() => assigning.mutate({ params })}>
            {say(challenge ? 'challenge-next' : 'challenge-assign')}
          </Button>{' '}
          {assigning.data && assigning.data.challenge === null ? (
            <span className="meta">{say('challenge-nobody')}</span>
          ) : null}
        </p>
      ) : null}
      {objection && !asked ? (
        <p className="objection" role="alert">
          {objection}
        </p>
      ) : null}
    </section>
  )
}

type LineProps = { label: string; text: string; may: boolean; keep: (text: string) => void }

/** Kept when one leaves the field; what another wrote meanwhile comes in while one is not writing here. */
function Line({ label, text, may, keep }: LineProps) {
  const say = useWords(runWords)
  const [typed, setTyped] = useState<string>()
  if (!may)
    return (
      <div>
        <h3>{label}</h3>
        <p className="as-written">{text || say('wall-not-yet')}</p>
      </div>
    )
  return (
    <TextArea
      label={label}
      rows={2}
      maxLength={2000}
      value={typed ?? text}
      onChange={event => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== undefined) keep(typed)
        setTyped(undefined)
      }}
    />
  )
}
