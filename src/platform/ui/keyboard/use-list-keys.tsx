// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { nameOfPress } from './keys.ts'
import { toggle, type Walk, walkList } from './list-walk.ts'
import { useShortcuts } from './shortcuts.tsx'

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
  actions?: Record<string, (id: string) => void>
}

const inControl = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('a, button, input, select, textarea') !== null

/**
 * Walking a list by keyboard: one tab stop, `j k` and arrows move the focus, `x` chooses, `enter` opens.
 * `j` works from anywhere on the page through {@link useShortcuts}; inside, keys go to the row that has the focus.
 */
export function useListKeys({ ids, open, actions = {} }: Options): ListKeys {
  const [walk, setWalk] = useState<Walk>({ at: undefined, chosen: new Set() })
  const { singleKeys } = useShortcuts()
  const list = useRef<HTMLElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current || walk.at === undefined) return
    moved.current = false
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(walk.at)}"]`)?.focus()
  }, [walk.at])

  const onKeyDown = (event: KeyboardEvent) => {
    const key = nameOfPress(event)
    if (inControl(event.target) && !/^[jk]$/.test(key)) return
    if (key.length === 1 && !singleKeys) return
    if (key === 'enter' && walk.at !== undefined && open) open(walk.at)
    else if (actions[key] && walk.at !== undefined) actions[key](walk.at)
    else {
      const next = walkList(walk, key, ids)
      if (next === walk) return
      moved.current = true
      setWalk(next)
    }
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopPropagation()
  }
  const onFocus = ({ target }: { target: EventTarget }) => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
    const at = row?.dataset.row
    if (at !== undefined) setWalk(now => (now.at === at ? now : { ...now, at }))
  }
  return {
    walk,
    choose: id => setWalk(now => ({ ...now, chosen: toggle(now.chosen, id) })),
    chooseAll: all => setWalk(now => ({ ...now, chosen: new Set(all) })),
    list: { ref: list, onKeyDown, onFocus },
    tabStop: id => (id === (walk.at !== undefined && ids.includes(walk.at) ? walk.at : ids[0]) ? 0 : -1),
  }
}
