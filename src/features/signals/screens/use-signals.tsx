// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { restoreSignal, withdrawSignal } from '../signal.contract.ts'
import { listSignals } from '../signal-list.contract.ts'
import { listWords } from './list.words.ts'

const pageSize = 200

/** The own domain's signals that fit, page after page; each page costs the same. */
export function useSignals(query: Record<string, string>, enabled: boolean) {
  const { call } = useClient()
  const asked = useInfiniteQuery({
    queryKey: [listSignals.path, 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      call(listSignals, { query: { ...query, limit: pageSize, after: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    enabled,
  })
  const pages = asked.data?.pages
  return {
    rows: pages?.flatMap(({ signals }) => signals),
    total: pages?.[0]?.total ?? 0,
    error: asked.error as Refusal | null,
    busy: asked.isFetchingNextPage,
    more: asked.hasNextPage ? () => void asked.fetchNextPage() : undefined,
    again: () => void asked.refetch(),
  }
}

/** Withdraws several at once, tells how many, and brings all of them back on undo. */
export function useWithdrawMany(): (ids: readonly string[]) => Promise<void> {
  const say = useWords(listWords)
  const { call } = useClient()
  const queries = useQueryClient()
  const tell = useToast()
  const each = async (ids: readonly string[], deed: (id: string) => Promise<unknown>) => {
    const done: string[] = []
    for (const id of ids)
      await deed(id).then(
        () => done.push(id),
        () => undefined,
      )
    await queries.invalidateQueries({ queryKey: [listSignals.path] })
    return done
  }
  return async ids => {
    const done = await each(ids, id => call(withdrawSignal, { params: { id }, body: { why: '' } }))
    const undo = async () => {
      const back = await each(done, id => call(restoreSignal, { params: { id } }))
      tell({ said: say('restored', { count: back.length }) })
    }
    const said =
      done.length === ids.length
        ? say('withdrawn', { count: done.length })
        : say('not-all', { done: done.length, total: ids.length })
    tell(done.length > 0 ? { said, undo: () => void undo() } : { said })
  }
}
