// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { createDraftQueue, type DraftState } from '../../../platform/ui/client/draft-queue.ts'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { type seeItem, writeItem } from '../item.contract.ts'
import { bringTogether, changedFields, type Written, type WrittenField, writtenOf } from './written.rules.ts'

export type Item = AnswerOf<typeof seeItem>
type Conflict = { theirs: Written; fields: WrittenField[] }

const later = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * What is written on an item, kept as one types. What somebody else wrote meanwhile comes in beside it; where both
 * wrote in the same field, saving waits until a person chose.
 */
export function useWritten(item: Item) {
  const { call } = useClient()
  const [written, setWritten] = useState(() => writtenOf(item))
  const [state, setState] = useState<DraftState>('kept')
  const [keptAt, setKeptAt] = useState<string>()
  const [conflict, setConflict] = useState<Conflict>()
  const newest = useRef(written)
  const base = useRef({ written: writtenOf(item), version: item.version })
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
    const { together, conflicts } = bringTogether(base.current.written, newest.current, theirs)
    base.current = { written: theirs, version }
    newest.current = together
    setWritten(together)
    if (conflicts.length === 0) return save()
    blocked.current = true
    setConflict({ theirs, fields: conflicts })
  }

  const latestSave = useRef(save)
  latestSave.current = save
  const [queue] = useState(() =>
    createDraftQueue<true>({
      save: () => latestSave.current(),
      later,
      tell: now => {
        setState(now)
        if (now === 'kept') setKeptAt(new Date().toISOString())
      },
    }),
  )
  useEffect(() => () => void queue.flush(), [queue])
  // Somebody else's newer text comes in by itself as long as nothing of ours is under way.
  useEffect(() => {
    if (queue.unsaved() || item.version <= base.current.version) return
    base.current = { written: writtenOf(item), version: item.version }
    newest.current = writtenOf(item)
    setWritten(newest.current)
  }, [item, queue])

  function write(field: WrittenField, text: string): void {
    newest.current = { ...newest.current, [field]: text }
    setWritten(newest.current)
    queue.put(true)
  }
  function keep(chosen: Record<string, 'mine' | 'theirs'>): void {
    const picked = { ...newest.current }
    for (const field of conflict?.fields ?? [])
      if (chosen[field] === 'theirs') picked[field] = conflict!.theirs[field]
    newest.current = picked
    blocked.current = false
    setWritten(picked)
    setConflict(undefined)
    queue.put(true)
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
  return { written, write, state, keptAt, conflict, keep, settle, adopt }
}
