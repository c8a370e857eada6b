// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Sender } from '../forms/use-filling.tsx'
import { Button } from '../show/button.tsx'
import { RefusalNote } from '../show/refusal.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import './overlay.css'

type Props = {
  open: boolean
  close: () => void
  title: string
  children: ReactNode
  actions?: ReactNode
  alert?: boolean
  /** What is typed in it is not lost by a press beside it; it must have a way out of its own. */
  holds?: boolean
}

/** A conversation in front of the page. The focus stays inside and goes back where it came from. */
export function Dialog({ open, close, title, children, actions, alert = false, holds = alert }: Props) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      onOpenChange={is => (is ? undefined : close())}
      isDismissable={!holds}
    >
      <Modal className="dialog">
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title">{title}</Heading>
          {children}
          {actions ? <div className="dialog-actions">{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

type Sight = { who: string; what: string }
type ConfirmProps = {
  open: boolean
  close: () => void
  title: string
  children?: ReactNode
  /** Exactly who will see exactly what. Never left out for a share or a publication. */
  sight?: readonly Sight[]
  /** The verb of the deed: "Delen met het wijkteam". */
  does: string
  confirm: () => void
  /** Destroying, rather than sharing or publishing. */
  destroys?: boolean
  /** By what it is done: whether that is under way, and what the server said against it. */
  by?: Sender
}

/** Only for what cannot be undone. Says who will see what, and names the deed on its button. */
export function ConfirmDialog({
  sight = [],
  does,
  confirm,
  destroys,
  by,
  children,
  ...dialog
}: ConfirmProps) {
  const say = useWords(uiWords)
  const actions = (
    <>
      <Button kind={destroys ? 'danger' : 'primary'} onClick={confirm} busy={by?.isPending ?? false}>
        {does}
      </Button>
      <Button kind="link" onClick={dialog.close}>
        {say('cancel')}
      </Button>
    </>
  )
  return (
    <Dialog {...dialog} actions={actions} alert>
      {by?.error ? <RefusalNote refusal={by.error} focus /> : null}
      {children}
      {sight.length > 0 ? <SightList sight={sight} /> : null}
    </Dialog>
  )
}

function SightList({ sight }: { sight: readonly Sight[] }) {
  const say = useWords(uiWords)
  return (
    <>
      <h3>{say('who-sees-what')}</h3>
      <dl className="sight">
        {sight.map(({ who, what }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
