// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Checkbox } from '../forms/choices.tsx'
import { useShortcut, useShortcuts } from '../keyboard/shortcuts.tsx'
import { Dialog } from '../overlay/dialog.tsx'
import { Button } from '../show/button.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'

/** `?`: every key of this page, and the switch that turns single letters off. */
export function KeysOverlay({ open, setOpen }: { open: boolean; setOpen: (open: boolean) => void }) {
  const say = useWords(uiWords)
  const { all, singleKeys, setSingleKeys } = useShortcuts()
  useShortcut('?', say('show-keys'), () => setOpen(true))
  const close = () => setOpen(false)
  return (
    <Dialog
      open={open}
      close={close}
      title={say('keys')}
      actions={<Button onClick={close}>{say('close')}</Button>}
    >
      <dl className="keys">
        {[...new Map(all().map(shortcut => [shortcut.keys, shortcut])).values()].map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(/[ +]/).map(key => (
                <kbd className="key" key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={say('keys-single')} checked={singleKeys} onChange={setSingleKeys} />
      <p className="meta">{say('keys-single-hint')}</p>
    </Dialog>
  )
}
