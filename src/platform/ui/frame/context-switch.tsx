// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Key } from '../keyboard/key.tsx'
import { useShortcut } from '../keyboard/shortcuts.tsx'
import { Icon } from '../show/icon.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import '../forms/popup.css'
import { keyOf, type Me, nameOf } from './me.ts'

/** Partnership and table: where somebody works now. `c` opens it, a letter and enter switch. */
export function ContextSwitch({ who, switchTo }: { who: Me; switchTo: (context: string) => void }) {
  const say = useWords(uiWords)
  const [open, setOpen] = useState(false)
  const chosen = who.current ? keyOf(who.current) : ''
  useShortcut('c', say('go-context'), () => setOpen(true), who.contexts.length > 0)
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="context">
        <span className="working-in">{say('working-in')} </span>
        <strong>{who.current ? nameOf(who.current) : say('no-context')}</strong>
        <Icon name="down" />
        <Key>c</Key>
      </Button>
      <Popover className="popup" placement="bottom start">
        <Menu
          className="popup-list"
          aria-label={say('switch-context')}
          selectionMode="single"
          selectedKeys={[chosen]}
          onAction={key => switchTo(String(key))}
        >
          {who.contexts.map(context => (
            <MenuItem key={keyOf(context)} id={keyOf(context)} textValue={nameOf(context)}>
              <span>{nameOf(context)}</span>
              <span className="meta">{context.partnership.name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
