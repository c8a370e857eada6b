// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import type { Language } from '../../../vocabulary/language.ts'
import { Icon } from '../show/icon.tsx'
import { ScreenLink } from '../show/link.tsx'
import { Mark, productName } from '../show/logo.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { ContextSwitch } from './context-switch.tsx'
import type { Me } from './me.ts'
import { MeMenu } from './me-menu.tsx'
import { Messages } from './messages.tsx'
import { type Find, Search } from './search.tsx'

export type HeaderProps = {
  who: Me
  switchTo: (context: string) => void
  signOut: () => void
  /** Remembers the language with the account, for letters too. */
  tellLanguage: (language: Language) => void
  /** Absent: no room offers search to this role. */
  find?: Find
  /** Where a thing that was found is opened. */
  openFound?: (id: string) => void
  messages?: { count: number; to: string }
  /** What the screen itself puts in the header: a meeting's date and state. */
  aside?: ReactNode
  menuOpen: boolean
  toggleMenu: () => void
}

export function Header({
  who,
  switchTo,
  signOut,
  tellLanguage,
  find,
  openFound,
  messages,
  aside,
  menuOpen,
  toggleMenu,
}: HeaderProps) {
  const say = useWords(uiWords)
  return (
    <header className="header">
      <ScreenLink to="/" className="brand">
        <Mark />
        <span className="brand-name">{productName}</span>
        <span className="only-heard">{`${who.region.name}. ${say('home')}`}</span>
      </ScreenLink>
      <ContextSwitch who={who} switchTo={switchTo} />
      {aside ? <div className="header-aside">{aside}</div> : null}
      {find ? <Search find={find} open={openFound ?? (() => {})} /> : null}
      {messages ? <Messages {...messages} /> : null}
      <MeMenu who={who} signOut={signOut} tellLanguage={tellLanguage} />
      <button
        type="button"
        className="button small-control menu-button"
        aria-expanded={menuOpen}
        aria-controls="menu"
        onClick={toggleMenu}
      >
        <Icon name={menuOpen ? 'close' : 'menu'} />
        {say('menu')}
      </button>
    </header>
  )
}
