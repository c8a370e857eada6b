// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { Callable } from '../../../platform/ui/client/call.ts'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { momentOf } from '../../../platform/ui/time/show-date.ts'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { type InTheRoom, leaveForItem, markAttendance, seeAttendance } from '../attendance.contract.ts'
import { seeMeeting } from '../meeting.contract.ts'
import { AddGuest } from './add-guest.tsx'
import { runWords } from './run.words.ts'
import './attendance.css'

const stale: Callable[] = [seeAttendance, seeMeeting]
type Props = {
  meeting: string
  item: string | undefined
  keeps: boolean
  state: 'planned' | 'running' | 'closed' | undefined
}

/** Who is in the room, who is in the hall for this item, who is not in yet; the coordinator marks it by name. */
export function AttendancePart({ meeting, item, keeps: mayMark, state }: Props) {
  const keeps = mayMark && state !== 'closed'
  const say = useWords(runWords)
  const { data, error, refetch } = useAsk(seeAttendance, { params: { id: meeting } })
  const marking = useTell(markAttendance, { stale })
  const leaving = useTell(leaveForItem, { stale })
  const [guest, askGuest] = useState(false)
  const everybody = () => marking.mutate({ params: { id: meeting }, body: { everybody: true } })
  useShortcut('p', say('key-all'), everybody, keeps)
  useShortcut('w', say('key-who'), focusOnNames, keeps)
  if (error) return <RefusalNote refusal={error} retry={() => void refetch()} />
  const people = data?.people ?? []
  const isOut = (one: InTheRoom) => item !== undefined && one.outOf.includes(item)
  const inside = people.filter(one => one.present && !isOut(one))
  const outside = people.filter(one => one.present && isOut(one))
  const missing = people.filter(one => !one.present && !one.guest)
  const come = ({ domain, account }: InTheRoom, present: boolean) =>
    marking.mutate({ params: { id: meeting }, body: { people: [{ domain, account, present }] } })
  const leave = ({ domain, account }: InTheRoom, out: boolean) =>
    item && leaving.mutate({ params: { id: item }, body: { domain, account, out } })
  const comesIn = (one: InTheRoom) => (
    <Button kind="link" onClick={() => come(one, true)}>
      {say('comes-in')}
    </Button>
  )
  const goes = (one: InTheRoom) => (
    <>
      {item && !one.chairs ? (
        <Button kind="link" onClick={() => leave(one, !isOut(one))}>
          {say(isOut(one) ? 'comes-back' : 'leaves-item')}
        </Button>
      ) : null}
      <Button kind="link" onClick={() => come(one, false)}>
        {say('goes-away')}
      </Button>
    </>
  )
  const total = people.filter(one => !one.guest || one.present).length
  return (
    <div className="in-the-room">
      <Names
        title={say(state === 'closed' ? 'was-there' : 'present')}
        count={say('present-of', { count: inside.length, total })}
        people={inside}
      >
        {keeps ? goes : undefined}
      </Names>
      {outside.length > 0 ? (
        <Names title={say('in-the-hall')} people={outside}>
          {keeps ? goes : undefined}
        </Names>
      ) : null}
      {missing.length > 0 ? (
        <Names title={say(state === 'closed' ? 'not-there' : 'not-yet')} people={missing}>
          {keeps ? comesIn : undefined}
        </Names>
      ) : null}
      {keeps ? (
        <p className="room-actions">
          {missing.length > 0 ? (
            <Button small shortcut="p" onClick={everybody}>
              {say('mark-all')}
            </Button>
          ) : null}
          <Button kind="link" onClick={() => askGuest(true)}>
            {say('add-guest')}
          </Button>
        </p>
      ) : null}
      {guest ? <AddGuest meeting={meeting} close={() => askGuest(false)} /> : null}
    </div>
  )
}

const focusOnNames = () => document.querySelector<HTMLElement>('.in-the-room button.name')?.focus()

type NamesProps = {
  title: string
  count?: string
  people: readonly InTheRoom[]
  /** What can be done with somebody; without it the names are only read. */
  children: ((one: InTheRoom) => ReactNode) | undefined
}

function Names({ title, count, people, children }: NamesProps) {
  const say = useWords(runWords)
  const [open, setOpen] = useState<string>()
  return (
    <section className="at-the-table">
      <h2>
        {title} {count ? <span className="meta">{count}</span> : null}
      </h2>
      {people.length === 0 ? <p className="meta">{say('nobody-yet')}</p> : null}
      <ul>
        {people.map(one => {
          const key = `${one.domain}/${one.account}`
          return (
            <li key={key}>
              {children ? (
                <button
                  type="button"
                  className="name"
                  aria-expanded={open === key}
                  onClick={() => setOpen(open === key ? undefined : key)}
                >
                  {one.name}
                </button>
              ) : (
                one.name
              )}
              <About one={one} />
              {open === key && children ? <p className="room-actions">{children(one)}</p> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What somebody is here for; when somebody came, for who wants to know. */
function About({ one }: { one: InTheRoom }) {
  const say = useWords(runWords)
  const what = one.guest
    ? say('guest')
    : one.chairs
      ? say('coordinator')
      : one.organisation === ''
        ? say('no-seat-now')
        : [one.organisation, one.task === one.name ? '' : one.task].filter(Boolean).join(', ')
  const since =
    one.present && one.since ? say('came-at', { time: momentOf(one.since).time ?? '' }) : undefined
  return (
    <div className="meta" title={since}>
      {what}
    </div>
  )
}
