// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useSyncExternalStore } from 'react'
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

const night = () => matchMedia('(prefers-color-scheme: dark)')

function onChange(tell: () => void): () => void {
  const machine = night()
  const choice = new MutationObserver(tell)
  machine.addEventListener('change', tell)
  choice.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    machine.removeEventListener('change', tell)
    choice.disconnect()
  }
}

/** The theme on screen now, for what cannot follow the style sheet by itself: a drawn map. */
export function useDrawnTheme(): 'light' | 'dark' {
  return useSyncExternalStore(onChange, () => {
    const chosen = document.documentElement.dataset.theme
    return chosen === 'light' || chosen === 'dark' ? chosen : night().matches ? 'dark' : 'light'
  })
}
