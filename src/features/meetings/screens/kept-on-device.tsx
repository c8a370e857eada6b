// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Written } from './written.rules.ts'

/** What was typed and is not with the server yet, and what it was typed on. */
export type Unsaved = { mine: Written; base: Written; version: number }

const name = (account: string, item: string) => `vlechtwerk-unsaved-${account}-${item}`

/**
 * Keeps unsaved text in this tab alone, so that a lost connection and a reload lose nothing. It goes the moment the
 * server has it, when the tab closes, and when somebody signs out; another account on this desk does not find it.
 */
export function keepHere(account: string, item: string, unsaved: Unsaved | undefined): void {
  try {
    if (unsaved) sessionStorage.setItem(name(account, item), JSON.stringify(unsaved))
    else sessionStorage.removeItem(name(account, item))
  } catch {}
}

export function keptHere(account: string, item: string): Unsaved | undefined {
  try {
    const text = sessionStorage.getItem(name(account, item))
    return text === null ? undefined : (JSON.parse(text) as Unsaved)
  } catch {
    return undefined
  }
}
