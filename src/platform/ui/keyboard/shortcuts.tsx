// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { keep, kept } from '../client/device-choice.tsx'
import { hear, isCharacters, nameOfPress } from './keys.ts'

/** One thing a key does on this page, in the words that `?` shows. */
export type Shortcut = { keys: string; does: string; run: () => void }

type Registry = {
  add(shortcut: Shortcut): () => void
  all(): Shortcut[]
  singleKeys: boolean
  setSingleKeys(on: boolean): void
}

const RegistryContext = createContext<Registry | null>(null)

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])'))

/** While a dialog is open, the page behind it does not listen. */
const behindDialog = (target: EventTarget | null) =>
  document.querySelector('[role=dialog], [role=alertdialog]') !== null ||
  (target instanceof HTMLElement && target.closest('[role=listbox], [role=menu]') !== null)

function listen(shortcuts: Shortcut[], pending: { presses: string[] }, singleKeys: boolean) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || behindDialog(event.target)) return
    const usable = shortcuts.filter(
      ({ keys }) => !isCharacters(keys) || (singleKeys && !typing(event.target)),
    )
    const heard = hear(
      nameOfPress(event),
      pending.presses,
      usable.map(({ keys }) => keys),
    )
    pending.presses = heard.pending
    // The one added last is the most specific: a list on the page goes before the frame.
    const found = usable.findLast(({ keys }) => keys === heard.matched)
    if (found === undefined) return
    event.preventDefault()
    found.run()
  }
}

/** The one registry of shortcuts. Stands around the whole application. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const shortcuts = useRef<Shortcut[]>([])
  const pending = useRef({ presses: [] as string[] })
  const [singleKeys, setOn] = useState(() => kept('single-keys') !== 'off')
  const registry = useMemo<Registry>(
    () => ({
      add(shortcut) {
        shortcuts.current.push(shortcut)
        return () => {
          shortcuts.current = shortcuts.current.filter(one => one !== shortcut)
        }
      },
      all: () => shortcuts.current,
      singleKeys,
      setSingleKeys(on) {
        keep('single-keys', on ? 'on' : 'off')
        setOn(on)
      },
    }),
    [singleKeys],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => listen(shortcuts.current, pending.current, singleKeys)(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [singleKeys])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

export function useShortcuts(): Registry {
  const registry = useContext(RegistryContext)
  if (registry === null) throw new Error('Shortcuts need a ShortcutProvider around the application.')
  return registry
}

/**
 * A key for this page, for as long as the component is shown; `?` lists it.
 * Character keys stay off in text fields and can be switched off altogether (WCAG 2.2, 2.1.4).
 * @param keys `j`, `g s`, `ctrl+enter`, `escape`
 * @param does what it does, in the reader's words
 */
export function useShortcut(keys: string, does: string, run: () => void, enabled = true): void {
  const { add } = useShortcuts()
  const latest = useRef(run)
  latest.current = run
  useEffect(
    () => (enabled ? add({ keys, does, run: () => latest.current() }) : undefined),
    [add, keys, does, enabled],
  )
}
