// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { CaseKind } from '../../../vocabulary/case-criteria.ts'
import type { OutcomeRoute } from '../../../vocabulary/signal-states.ts'
import { listFeedback } from '../feedback.contract.ts'
import { compareOptions, decideItem, reopenItem, seeItem, writeItem } from '../item.contract.ts'
import { listMeetings, runMeeting, seeDecisions, seeMeeting } from '../meeting.contract.ts'
import { meetingWords } from './meeting.words.ts'
import type { Compared } from './option-choice.rules.ts'
import { runWords } from './run.words.ts'
import { type Said, stillObjected } from './still-objected.rules.ts'
import type { Item, useWritten } from './use-written.tsx'

type Line = { id: string; position: number; phase: string }
export type Meeting = { id: string; state: 'planned' | 'running' | 'closed'; agenda: readonly Line[] }
export type Deciding = ReturnType<typeof useDeciding>

type RunWord = Said & keyof typeof runWords.texts.nl
const isRunWord = (code: Said): code is RunWord => code in runWords.texts.nl

/** Recording an item and going on: what the server objects to comes back in words, each at its own place. */
export function useDeciding(
  item: Item,
  meeting: Meeting,
  text: ReturnType<typeof useWritten>,
  goTo: (position: number) => void,
) {
  const say = useWords(meetingWords)
  const sayRun = useWords(runWords)
  const { call } = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const tell = useToast()
  const today = useToday()
  const [route, setRoute] = useState<OutcomeRoute | undefined>(
    (item.route as OutcomeRoute | null) ?? undefined,
  )
  const [caseKind, setCaseKind] = useState<CaseKind | undefined>(item.caseKind ?? undefined)
  const [holdUntil, setHoldUntil] = useState<string>()
  const [told, object] = useState<readonly Said[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const choices = useRef<Promise<void>>(Promise.resolve())
  const done = item.phase === 'done'
  const { subjectKind, options } = item
  const chosen = { route: route ?? 'none', holdUntil: holdUntil ?? null, caseKind: caseKind ?? null }
  const objections = stillObjected(told, { ...text.written, ...chosen, subjectKind, options }, today)
  const following = meeting.agenda.find(({ position }) => position > item.position)
  // An opening or a round of questions needs no decision: it is only ticked off.
  const needsRoute = item.kind === 'overlap' || item.kind === 'signal' || route !== undefined
  const refresh = () =>
    Promise.all(
      [seeItem, seeMeeting, listMeetings, seeDecisions, listFeedback].map(({ path }) =>
        queries.invalidateQueries({ queryKey: [path] }),
      ),
    )
  const go = (state: Meeting['state'], currentItem: string | null) =>
    call(runMeeting, { params: { id: meeting.id }, body: { state, currentItem } })

  /** Choices arrive in the order they were made, so that the last one stays; recording waits for them. */
  function compare(options: Compared[]): void {
    const send = () => call(compareOptions, { params: { id: item.id }, body: { options } })
    choices.current = choices.current
      .then(send, send)
      .then(() => void queries.invalidateQueries({ queryKey: [seeItem.path] }))
      .catch(thrown => {
        if (!(thrown instanceof Refusal)) throw thrown
        setRefusal(thrown)
      })
  }
  async function record(): Promise<void> {
    await choices.current
    const version = await text.settle()
    const params = { id: item.id }
    if (!needsRoute) {
      const kept = await call(writeItem, { params, body: { phase: 'done', version } })
      return text.adopt(kept.version)
    }
    const hold = route === 'hold' && holdUntil ? { holdUntil } : {}
    const proposed = route === 'case-proposal' && caseKind ? { caseKind } : {}
    const body = { route: route!, version, ...hold, ...proposed }
    const decided = await call(decideItem, { params, body })
    text.adopt(decided.version)
  }
  async function reopen(): Promise<void> {
    const { version } = await call(reopenItem, { params: { id: item.id } })
    text.adopt(version)
    void refresh()
    tell({ said: say('reopened', { title: item.title }) })
  }
  const undoing = () => void trying(reopen)
  async function onwards(): Promise<void> {
    if (meeting.state === 'planned') {
      await go('running', item.id)
      return void refresh()
    }
    if (!done && needsRoute && route === undefined) return object(['choose-route'])
    if (!done) await record()
    object([])
    if (following) {
      await go('running', following.id)
      goTo(following.position)
    } else await closeMeeting()
    void refresh()
    if (following && !done) tell({ said: say('decided', { title: item.title }), undo: undoing })
  }
  async function closeMeeting(): Promise<void> {
    await go('closed', null)
    await navigate({ to: `/overleg/${meeting.id}/besluiten` })
    tell({
      said: say('closed-toast'),
      undo: () => void trying(openAgain),
    })
  }
  async function openAgain(): Promise<void> {
    await go('running', item.id)
    void refresh()
  }
  async function trying(work: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    setRefusal(undefined)
    try {
      await work()
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      // What stands at its own place is not told a second time on top: that note takes the focus from who is mending.
      object(thrown.objections as Said[])
      if (thrown.objections.length === 0) setRefusal(thrown)
    } finally {
      setBusy(false)
    }
  }
  const next = () => void trying(onwards)
  const at = following?.position ?? 0
  const name =
    meeting.state === 'planned'
      ? 'start'
      : following
        ? done
          ? 'to-next'
          : 'record-next'
        : done
          ? 'close-meeting'
          : 'record-close'
  const about = (...codes: Said[]) => {
    const found = codes.filter(code => objections.includes(code))
    return found.length > 0
      ? found.map(code => (isRunWord(code) ? sayRun(code) : say(code))).join(' ')
      : undefined
  }
  // Another route has other conditions: what stood in the way of the former says nothing any more.
  const choose = (next: OutcomeRoute | undefined) => {
    setRoute(next)
    object(before => before.filter(code => code === 'no-picture' || code === 'no-judgement'))
  }
  const chooseKind = (next: CaseKind | undefined) => {
    setCaseKind(next)
    object(before => before.filter(code => code !== 'case-kind-needed' && code !== 'against-criteria'))
  }
  const takeBack = () => void trying(reopen)
  return {
    route,
    choose,
    caseKind,
    chooseKind,
    setHoldUntil,
    compare,
    refusal,
    busy,
    done,
    next,
    nextName: say(name, { at }),
    about,
    takeBack,
  }
}
