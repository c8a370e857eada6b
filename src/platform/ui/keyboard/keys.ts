// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** What the registry needs of a key press; a browser's KeyboardEvent fits. */
export type Press = {
  key: string
  ctrlKey?: boolean
  metaKey?: boolean
  altKey?: boolean
  shiftKey?: boolean
}

/**
 * One press in the words of a shortcut: `j`, `?`, `enter`, `ctrl+enter`.
 * Shift is in the character itself (`?`), so it only counts on keys without one. Command on a Mac is ctrl.
 */
export function nameOfPress({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const name = key === ' ' ? 'space' : key.length === 1 && !ctrlKey && !metaKey ? key : key.toLowerCase()
  const shifted = shiftKey && key.length > 1 ? 'shift+' : ''
  return `${ctrlKey || metaKey ? 'ctrl+' : ''}${altKey ? 'alt+' : ''}${shifted}${name}`
}

/** Whether a shortcut consists of characters alone, and so must stay off while someone types (WCAG 2.2, 2.1.4). */
export const isCharacters = (keys: string): boolean => keys.split(' ').every(key => [...key].length === 1)

export type Heard = { matched?: string; pending: string[] }

/**
 * Follows sequences such as `g s`. The longest match over the last presses wins.
 * @param pending presses that began a sequence and did not finish it
 */
export function hear(pressed: string, pending: readonly string[], known: readonly string[]): Heard {
  const presses = [...pending, pressed]
  for (let from = 0; from < presses.length; from++) {
    const typed = presses.slice(from).join(' ')
    if (known.includes(typed)) return { matched: typed, pending: [] }
    if (known.some(keys => keys.startsWith(`${typed} `))) return { pending: presses.slice(from) }
  }
  return { pending: [] }
}
