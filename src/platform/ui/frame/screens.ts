// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ComponentType } from 'react'
import type { Bilingual } from '../../../vocabulary/language.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/** One screen of a room, as the router and the menu need it. The component is loaded when it is opened. */
export type Screen = {
  /** As the router writes it: `/signalen/$id`. */
  path: string
  title: Bilingual
  /** Stands in the menu, in this order; `count` names a number in the counts the frame is given. */
  menu?: { order: number; count?: string; name?: Bilingual }
  /** Who may open it; absent means everyone who is signed in. The server decides again, of course. */
  roles?: readonly Role[]
  /** `page` has menu and padding; `meeting` drops the menu and takes the whole width; `bare` has no frame. */
  layout?: 'page' | 'meeting' | 'bare'
  load: () => Promise<{ default: ComponentType }>
}

export const mostMenuEntries = 9

export const mayOpen = (screen: Screen, mine: readonly Role[]): boolean =>
  screen.roles === undefined || screen.roles.some(role => mine.includes(role))

/** The menu for these roles: at most nine entries, in the order the rooms gave. */
export function menuFor(screens: readonly Screen[], mine: readonly Role[]): Screen[] {
  return screens
    .filter(screen => screen.menu !== undefined && mayOpen(screen, mine))
    .toSorted((one, other) => one.menu!.order - other.menu!.order)
    .slice(0, mostMenuEntries)
}
