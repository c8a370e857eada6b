// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { createDraftQueue, type DraftState } from '../../../platform/ui/client/draft-queue.ts'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { type seeItem, writeItem } from '../item.contract.ts'
import { keepHere, keptHere } from './kept-on-device.tsx'
import {
  bringTogether,
  type Chosen,
  type Conflict,
  changedFields,
  type Written,
  type WrittenField,
  writtenOf,
} from './written.rules.ts'

export type Item = AnswerOf<typeof seeItem>
/** Where two texts part: both, and what they began with. */
type Apart = { base: Written; version: number; theirs: Written; conflicts: readonly Conflict[] }

const later = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

const fromServer = (item: Item) => ({ written: writtenOf(item), version: item.version })

/**
 * What is written on an item, kept as one types: on this device until the server has it. What somebody else wrote
 * meanwhile comes in beside it, paragraph by paragraph; where both wrote in the same paragraph, saving waits until a
 * person chose.
 */
export function useWritten(item: Item) {
  const { call } = useClient()
  const account = useMe().data?.account.id ?? ''
  const [left] = useState(() => keptHere(account, item.id))
  const [written, setWritten] = useState(() => left?.mine ?? writtenOf(item))
  const [state, setState] = useState<DraftState>('kept')
  const [keptAt, setKeptAt] = useState<string>()
  const [apart, setApart] = useState<Apart>()
  const newest = useRef(written)
  const base = useRef(left ? { written: left.base, version: left.version } : fromServer(item))
  const blocked = useRef(false)

  async function save(): Promise<void> {
    const fields = changedFields(base.current.written, newest.current)
    if (fields.length === 0 || blocked.current) return
    const sent = newest.current
    const body = {
      ...Object.fromEntries(fields.map(field => [field, sent[field]])),
      version: base.current.version,
    }
    try {
      const { version } = await call(writeItem, { params: { id: item.id }, body })
      base.current = { written: sent, version }
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.code !== 'changed-meanwhile') throw thrown
      await meet(thrown.more as Written & { version: number })
    }
  }

  async function meet({ version, ...more }: Written & { version: number }): Promise<void> {
    const theirs = writtenOf(more)
    const from = base.current
    const { together, conflicts } = bringTogether(from.written, newest.current, theirs)
    base.current = { written: theirs, version }
    if (conflicts.length > 0) {
      blocked.current = true
      return setApart({ base: from.written, version: from.version, theirs, conflicts })
    }
    newest.current = together
    setWritten(together)
    await save()
  }

  const latestSave = useRef(save)
  latestSave.current = save
  const [queue] = useState(() =>
    createDraftQueue<true>({
      save: () => latestSave.current(),
      later,
      tell: now => {
        setState(now)
        if (now !== 'kept' || blocked.current) return
        keepHere(account, item.id, undefined)
        setKeptAt(new Date().toISOString())
      },
    }),
  )
  // What lay here unsaved goes as soon as it can, and so does everything when the connection comes back.
  useEffect(() => {
    if (left) queue.put(true)
    const flush = () => void queue.flush()
    const ask = (event: BeforeUnloadEvent) => {
      if (queue.unsaved() || blocked.current) event.preventDefault()
    }
    window.addEventListener('online', flush)
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('beforeunload', ask)
    }
  }, [left, queue])
  useEffect(() => () => void queue.flush(), [queue])
  // Somebody else's newer text comes in by itself as long as nothing of ours is under way.
  useEffect(() => {
    if (queue.unsaved() || blocked.current || item.version <= base.current.version) return
    base.current = fromServer(item)
    newest.current = writtenOf(item)
    setWritten(newest.current)
  }, [item, queue])

  function put(next: Written): void {
    newest.current = next
    setWritten(next)
    // Kept with what it was typed on: after a reload the two are brought together again, never laid over each other.
    const from = apart ? { written: apart.base, version: apart.version } : base.current
    keepHere(account, item.id, { mine: next, base: from.written, version: from.version })
    queue.put(true)
  }
  const write = (field: WrittenField, text: string) => put({ ...newest.current, [field]: text })
  /** Who chose goes on; who typed on in such a paragraph meanwhile is asked again. */
  function keep(chosen: Chosen): void {
    if (!apart) return
    const { together, conflicts } = bringTogether(apart.base, newest.current, apart.theirs, chosen)
    if (conflicts.length > 0) {
      setApart({ ...apart, conflicts })
      return
    }
    blocked.current = false
    setApart(undefined)
    put(together)
    void queue.flush()
  }
  /** Everything typed is with the server; answers the version that then lies there. */
  async function settle(): Promise<number> {
    for (let tries = 0; queue.unsaved() && tries < 50; tries++) {
      await queue.flush()
      if (queue.unsaved()) await new Promise(done => setTimeout(done, 100))
    }
    return base.current.version
  }
  const adopt = (version: number) => {
    base.current = { ...base.current, version }
  }
  return { written, write, state, keptAt, conflicts: apart?.conflicts ?? [], keep, settle, adopt }
}
