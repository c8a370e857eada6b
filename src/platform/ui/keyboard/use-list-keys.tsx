// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { nameOfPress } from './keys.ts'
import { toggle, type Walk, walkList } from './list-walk.ts'
import { useShortcut, useShortcuts } from './shortcuts.tsx'

type ListKeys = {
  walk: Walk
  choose(id: string): void
  chooseAll(ids: readonly string[]): void
  /** Goes on the element around the rows; each row carries `data-row={id}` and `tabIndex={tabStop(id)}`. */
  list: {
    ref: RefObject<HTMLElement | null>
    onKeyDown(event: KeyboardEvent): void
    onFocus(event: { target: EventTarget }): void
  }
  tabStop(id: string): 0 | -1
}

type Options = {
  ids: readonly string[]
  open?: (id: string) => void
  /** Whether rows can be chosen with `x`. */
  choosing?: boolean
  /** Keys of the row itself. */
  actions?: Record<string, (id: string) => void>
}

const inControl = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('a, button, input, select, textarea') !== null

/**
 * Walking a list by keyboard: one tab stop, `j k` and arrows move the focus, `x` chooses, `enter` opens.
 * `j` works from anywhere on the page through {@link useShortcuts}; inside, keys go to the row that has the focus.
 */
export function useListKeys({ ids, open, choosing = false, actions = {} }: Options): ListKeys {
  const say = useWords(uiWords)
  const [walk, setWalk] = useState<Walk>({ at: undefined, chosen: new Set() })
  const { singleKeys } = useShortcuts()
  const list = useRef<HTMLElement>(null)
  const moved = useRef(false)
  const focusRow = (at: string | undefined) => {
    if (at !== undefined) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(at)}"]`)?.focus()
  }
  useEffect(() => {
    if (moved.current) focusRow(walk.at)
    moved.current = false
  })

  /** Whether the key meant something here. */
  const press = (key: string): boolean => {
    const act = key === 'enter' ? open : actions[key]
    if (act && walk.at !== undefined) {
      act(walk.at)
      return true
    }
    const next = walkList(walk, key, ids)
    if (next === walk) return false
    moved.current = true
    setWalk(next)
    return true
  }
  useShortcut('j', say('down'), () => press('j'), ids.length > 0)
  useShortcut('k', say('up'), () => press('k'), ids.length > 0)
  useShortcut('x', say('pick'), () => press('x'), choosing && ids.length > 0)

  const onKeyDown = (event: KeyboardEvent) => {
    const key = nameOfPress(event)
    if (key.length === 1 && !singleKeys) return
    if ((key === 'x' && !choosing) || (inControl(event.target) && !/^[jk]$/.test(key))) return
    if (!press(key)) return
    event.preventDefault()
    // What the row understood is not for the shortcuts of the page.
    event.nativeEvent.stopPropagation()
  }
  const onFocus = ({ target }: { target: EventTarget }) => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
    const at = row?.dataset.row
    if (at !== undefined) setWalk(now => (now.at === at ? now : { ...now, at }))
  }
  const stop = walk.at !== undefined && ids.includes(walk.at) ? walk.at : ids[0]
  return {
    walk,
    choose: id => setWalk(now => ({ ...now, chosen: toggle(now.chosen, id) })),
    chooseAll: all => setWalk(now => ({ ...now, chosen: new Set(all) })),
    list: { ref: list, onKeyDown, onFocus },
    tabStop: id => (id === stop ? 0 : -1),
  }
}
