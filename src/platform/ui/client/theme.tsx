// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { keep, kept } from './device-choice.tsx'

export const themes = ['machine', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export function themeNow(): Theme {
  return themes.find(theme => theme === kept('theme')) ?? 'machine'
}

/** `machine` follows the setting of the device; the others overrule it here and on the next visit. */
export function chooseTheme(theme: Theme): void {
  keep('theme', theme)
  if (theme === 'machine') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.setAttribute('data-theme', theme)
}
