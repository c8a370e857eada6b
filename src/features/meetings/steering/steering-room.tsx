// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import {
  inviteToSteering,
  markSteeringRoom,
  seeSteeringInvitations,
  seeSteeringRoom,
} from './steering.contract.ts'
import { steeringWords } from './steering.words.ts'
import './steering.css'

type Person = AnswerOf<typeof seeSteeringRoom>['people'][number]
type Props = { meeting: string; state: 'planned' | 'running' | 'closed'; keeps: boolean }

/** Before the meeting who knows of it; during and after it who is there. */
export function SteeringRoom({ meeting, state, keeps }: Props) {
  if (state === 'planned') return keeps ? <Invited meeting={meeting} /> : null
  const room = state === 'running' ? 'room' : 'room-was'
  return <Room meeting={meeting} named={room} marks={keeps && state === 'running'} />
}

function Invited({ meeting }: { meeting: string }) {
  const say = useWords(steeringWords)
  const { data } = useAsk(seeSteeringInvitations, { params: { id: meeting } })
  const inviting = useTell(inviteToSteering, { stale: [seeSteeringInvitations] })
  if (!data) return null
  return (
    <section aria-label={say('invite')} className="steering-room">
      {inviting.error ? <RefusalNote refusal={inviting.error} focus /> : null}
      <p>
        {data.told.length === 0 ? say('told-none') : say('told', { names: data.told.join(', ') })}{' '}
        {data.waiting > 0 ? say('waiting', { count: data.waiting }) : null}
      </p>
      {data.waiting > 0 ? (
        <Button busy={inviting.isPending} onClick={() => inviting.mutate({ params: { id: meeting } })}>
          {say('invite')}
        </Button>
      ) : null}
    </section>
  )
}

type RoomProps = { meeting: string; named: 'room' | 'room-was'; marks: boolean }

function Room({ meeting, named, marks }: RoomProps) {
  const say = useWords(steeringWords)
  const title = say(named)
  const { data, error, refetch } = useAsk(seeSteeringRoom, { params: { id: meeting } })
  const marking = useTell(markSteeringRoom, { stale: [seeSteeringRoom] })
  if (error) return <RefusalNote refusal={error} retry={() => void refetch()} />
  const people = data?.people ?? []
  const mark = ({ domain, account, present }: Person) =>
    marking.mutate({ params: { id: meeting }, body: { people: [{ domain, account, present: !present }] } })
  const everybody = () => marking.mutate({ params: { id: meeting }, body: { everybody: true } })
  const names = (present: boolean) =>
    people
      .filter(one => one.present === present)
      .map(({ name }) => name)
      .join(', ')
  const [inside, outside] = [names(true), names(false)]
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {marking.error ? <RefusalNote refusal={marking.error} focus /> : null}
      <p>
        {inside === '' ? say('room-none') : say('room-is', { names: inside })}{' '}
        {inside !== '' && outside !== '' ? say('room-not', { names: outside }) : null}
      </p>
      {marks ? (
        <p className="steering-room">
          {outside === '' ? null : <Button onClick={everybody}>{say('everybody')}</Button>}
          {people.map(one => (
            <Button kind="link" key={one.account} onClick={() => mark(one)}>
              {say(one.present ? 'is-not-here' : 'is-here', { name: one.name })}
            </Button>
          ))}
        </p>
      ) : null}
    </section>
  )
}
