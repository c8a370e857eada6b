// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this device remembers: how the screen looks, never anything about a person or the work. */
export type DeviceChoice = 'language' | 'theme' | 'single-keys'

const name = (choice: DeviceChoice) => `vlechtwerk-${choice}`

/** A browser may forbid storage (private mode, policy): then nothing is remembered, and nothing breaks. */
export function kept(choice: DeviceChoice): string | null {
  try {
    return localStorage.getItem(name(choice))
  } catch {
    return null
  }
}

export function keep(choice: DeviceChoice, value: string): void {
  try {
    localStorage.setItem(name(choice), value)
  } catch {}
}
