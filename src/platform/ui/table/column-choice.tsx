// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Checkbox } from '../forms/choices.tsx'
import { Icon } from '../show/icon.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import '../forms/popup.css'

type Visible = Record<string, boolean>
type Props = {
  columns: readonly { id: string; name: string; names?: boolean }[]
  visible: Visible
  change: (visible: Visible) => void
}

/** Which columns this reader wants. The one that names the row always stays. */
export function ColumnChoice({ columns, visible, change }: Props) {
  const say = useWords(uiWords)
  return (
    <DialogTrigger>
      <Button className="link plain columns-button">
        {say('columns')} <Icon name="down" />
      </Button>
      <Popover className="popup" placement="bottom end">
        <Dialog className="column-choice" aria-label={say('columns')}>
          {columns
            .filter(({ names }) => !names)
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={visible[id] !== false}
                onChange={on => change({ ...visible, [id]: on })}
              />
            ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
