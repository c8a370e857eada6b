// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { Checkbox } from '../../../platform/ui/forms/choices.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeAttendance } from '../attendance.contract.ts'
import {
  askSealedViews,
  giveOwnView,
  noteView,
  openSealedViews,
  seeViews,
  type View,
} from '../views.contract.ts'
import { runWords } from './run.words.ts'
import './views.css'

const stale = [seeViews]

/** What was said openly, each with whose function it is. */
function ViewList({ views }: { views: readonly View[] }) {
  const say = useWords(runWords)
  if (views.length === 0) return null
  return (
    <ul className="views">
      {views.map(({ whose, text, dissents, mine }) => (
        <li key={whose + text}>
          {text} <span className="meta">{mine ? say('view-mine', { whose }) : whose}</span>
          {dissents ? <strong className="meta"> · {say('dissent')}</strong> : null}
        </li>
      ))}
    </ul>
  )
}

type KeepProps = {
  item: string
  meeting: string
  open: boolean
  /** A heavy choice, or about a person: then sealed views can be asked beforehand. */
  heavy: boolean
  objection: string | undefined
}

/** Views as the coordinator notes them live, and the sealed round before a heavy choice. */
export function ViewsPart({ item, meeting, open, heavy, objection }: KeepProps) {
  const say = useWords(runWords)
  const params = { id: item }
  const { data } = useAsk(seeViews, { params })
  const asking = useTell(askSealedViews, { stale })
  const opening = useTell(openSealedViews, { stale })
  const views = data?.views ?? []
  const given = data?.awaited.filter(one => one.given).length ?? 0
  const waiting = data?.awaited.filter(one => !one.given).map(({ whose }) => whose) ?? []
  return (
    <section className="views-part" data-part="view">
      <h2>
        {say('views')} <span className="meta">{say('views-hint')}</span>
      </h2>
      <ViewList views={views} />
      {data?.sealed ? (
        <div className="sealed" role="status">
          <p>
            <strong>{say('sealed-so-far', { given, total: given + waiting.length })}</strong>{' '}
            {waiting.length > 0 ? say('sealed-waits', { who: waiting.join('; ') }) : ''}
          </p>
          <p>
            <Button small onClick={() => opening.mutate({ params })}>
              {say('open-sealed')}
            </Button>
          </p>
        </div>
      ) : open ? (
        <NoteView item={item} meeting={meeting} />
      ) : null}
      {open && heavy && views.length === 0 && !data?.sealed ? (
        <p>
          <Button kind="link" onClick={() => asking.mutate({ params })}>
            {say('ask-sealed')}
          </Button>
        </p>
      ) : null}
      {objection && data?.sealed ? (
        <p className="objection" role="alert">
          {objection}
        </p>
      ) : null}
    </section>
  )
}

function NoteView({ item, meeting }: { item: string; meeting: string }) {
  const say = useWords(runWords)
  const people = useAsk(seeAttendance, { params: { id: meeting } }).data?.people ?? []
  const [adding, add] = useState(false)
  const [of, choose] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [dissents, setDissents] = useState(false)
  const noting = useTell(noteView, { stale })
  const here = people.filter(one => one.present && one.hasPerspective && !one.outOf.includes(item))
  const who = here.find(({ account }) => account === of)
  const note = () => {
    if (!who || text.trim() === '') return
    const body = { text: text.trim(), dissents, of: { domain: who.domain, account: who.account } }
    const clear = () => {
      setText('')
      setDissents(false)
      add(false)
    }
    noting.mutate({ params: { id: item }, body }, { onSuccess: clear })
  }
  if (!adding)
    return (
      <p>
        <Button kind="link" onClick={() => add(true)}>
          {say('note-view')}
        </Button>
      </p>
    )
  return (
    <div className="form">
      {noting.error ? <RefusalNote refusal={noting.error} /> : null}
      <Select
        label={say('view-of')}
        choices={here.map(({ account, name, organisation }) => ({
          value: account,
          label: `${name}, ${organisation}`,
        }))}
        value={of}
        onChange={choose}
      />
      <ViewText text={text} setText={setText} dissents={dissents} setDissents={setDissents} />
      <p>
        <Button small onClick={note} busy={!who || text.trim() === '' || noting.isPending}>
          {say('keep-view')}
        </Button>
      </p>
    </div>
  )
}

type TextProps = {
  text: string
  setText: (text: string) => void
  dissents: boolean
  setDissents: (on: boolean) => void
}

function ViewText({ text, setText, dissents, setDissents }: TextProps) {
  const say = useWords(runWords)
  return (
    <>
      <TextArea
        label={say('view-text')}
        hint={say('view-text-hint')}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <Checkbox label={say('view-dissents')} checked={dissents} onChange={setDissents} />
    </>
  )
}

/** The own view, on one's own screen; sealed while sealed views are asked for. */
export function OwnView({ item, open }: { item: string; open: boolean }) {
  const say = useWords(runWords)
  const { data } = useAsk(seeViews, { params: { id: item } })
  const [typed, setTyped] = useState<string>()
  const [dissents, setDissents] = useState<boolean>()
  const giving = useTell(giveOwnView, { stale })
  const mine = data?.views.find(view => view.mine)
  const text = typed ?? mine?.text ?? ''
  const differs = dissents ?? mine?.dissents ?? false
  const give = () =>
    giving.mutate(
      { params: { id: item }, body: { text: text.trim(), dissents: differs } },
      { onSuccess: () => setTyped(undefined) },
    )
  if (!data || (!open && data.views.length === 0)) return null
  return (
    <section className="written-part views-part">
      <h2>{say('views')}</h2>
      <ViewList views={data.sealed ? data.views.filter(view => !view.mine) : data.views} />
      {open ? (
        <div className="form">
          {data.sealed ? <p className="sealed">{say('sealed-note')}</p> : null}
          {giving.error ? <RefusalNote refusal={giving.error} /> : null}
          <ViewText text={text} setText={setTyped} dissents={differs} setDissents={setDissents} />
          <p>
            <Button small onClick={give} busy={text.trim() === '' || giving.isPending}>
              {say(data.sealed ? 'give-sealed' : 'give-view')}
            </Button>{' '}
            <span className="meta" role="status">
              {giving.isSuccess && typed === undefined ? say(data.sealed ? 'given-sealed' : 'given') : ''}
            </span>
          </p>
        </div>
      ) : null}
    </section>
  )
}
