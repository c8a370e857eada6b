// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useState } from 'react'
import { Key } from '../keyboard/key.tsx'
import { DangerLine } from '../people/person-chip.tsx'
import { Button } from '../show/button.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { Header, type HeaderProps } from './header.tsx'
import { KeysOverlay } from './keys-overlay.tsx'
import { Menu, type MenuEntry } from './menu.tsx'
import { Messages } from './messages.tsx'
import './frame.css'
import './narrow.css'

type Props = Omit<HeaderProps, 'menuOpen' | 'toggleMenu'> & {
  menu: readonly MenuEntry[]
  layout?: 'page' | 'meeting'
  children: ReactNode
}

/** What stands around every screen: header, menu, content, and the way to the keys of the page. */
export function Frame({ menu, layout = 'page', children, ...header }: Props) {
  const say = useWords(uiWords)
  const [menuOpen, openMenu] = useState(false)
  const [keysOpen, openKeys] = useState(false)
  return (
    <div className={`frame frame-${layout}`}>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <Header {...header} menuOpen={menuOpen} toggleMenu={() => openMenu(!menuOpen)} />
      <aside className={menuOpen ? 'side open' : 'side'} id="menu" aria-label={say('menu')}>
        <div>
          <Menu entries={menu} chosen={() => openMenu(false)} />
          {header.messages ? <Messages {...header.messages} /> : null}
        </div>
        <div className="side-foot">
          <DangerLine />
          <p className="keys-hint">
            <Button kind="link" onClick={() => openKeys(true)}>
              {say('keys-here')}
            </Button>
            <Key>?</Key>
          </p>
        </div>
      </aside>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <KeysOverlay open={keysOpen} setOpen={openKeys} />
    </div>
  )
}
