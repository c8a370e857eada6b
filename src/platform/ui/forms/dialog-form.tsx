// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { Dialog } from '../overlay/dialog.tsx'
import { Button } from '../show/button.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { Form, type FormProps } from './form.tsx'

type Props = Pick<FormProps, 'filling' | 'does' | 'children'> & {
  title: string
  close: () => void
  /** What the reader must know before the first field. */
  lead?: ReactNode
}

/** One deed that asks a few things first. Who presses beside it keeps what was typed; leaving it has a button. */
export function DialogForm({ title, close, lead, ...form }: Props) {
  return (
    <Dialog open close={close} title={title} holds>
      {lead}
      <Form {...form} heard="in-dialog" beside={<Leave close={close} />} />
    </Dialog>
  )
}

/** The way out of a form, for who has no escape key. */
export function Leave({ close }: { close: () => void }) {
  const say = useWords(uiWords)
  return (
    <Button kind="link" onClick={close}>
      {say('cancel')}
    </Button>
  )
}
