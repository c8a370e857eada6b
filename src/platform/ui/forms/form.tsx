// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { nameOfPress } from '../keyboard/keys.ts'
import { useShortcut } from '../keyboard/shortcuts.tsx'
import { Button } from '../show/button.tsx'
import { RefusalNote } from '../show/refusal.tsx'
import { type FormError, FormErrors } from './form-errors.tsx'
import type { Filling } from './use-filling.tsx'

export type FormProps = {
  filling: Pick<Filling, 'submit' | 'tries' | 'busy' | 'refusal'>
  /** The verb of the deed, on its button: "Versturen naar Wietske". */
  does: string
  children: ReactNode
  /** A page has one primary deed; a small form among others takes `secondary`. */
  kind?: 'primary' | 'secondary'
  /** From how far ctrl+enter sends it. The one form of a page is heard on the whole page, and its button says so. */
  heard?: 'here' | 'in-dialog' | 'on-page'
  /** A longer form sums up what lacks on top, with a way to each field. */
  errors?: { title: string; of: readonly FormError[] }
  /** Who can help when the server refuses, with a name. */
  help?: string | undefined
  /** What stands beside the button: another way out, whether the draft is kept. */
  beside?: ReactNode
  /** For a form whose fields do not stand in one column. */
  className?: string
  /** Its name for who cannot see what stands around it. */
  label?: string
}

const keys = 'ctrl+enter'

/**
 * Fields and the one deed they are for. Enter in a line of text and ctrl+enter anywhere in it send it. What the
 * server says against it stands on top with the focus; when a field lacks something, the first of those takes it.
 */
export function Form({ filling, does, children, kind = 'primary', heard = 'here', ...more }: FormProps) {
  const { errors, help, beside, className = 'form', label } = more
  const { submit, tries, refusal, busy } = filling
  const place = useRef<HTMLFormElement>(null)
  useShortcut(keys, does, submit, heard === 'on-page')
  useKeys(place, submit, heard === 'in-dialog')
  useEffect(() => {
    if (tries > 0) firstWrong(place.current)?.focus()
  }, [tries])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    submit()
  }
  return (
    <form ref={place} className={className} noValidate aria-label={label} onSubmit={onSubmit}>
      {errors ? (
        <FormErrors title={errors.title} errors={tries > 0 ? errors.of : []} attempt={tries} />
      ) : null}
      {refusal ? <RefusalNote refusal={refusal} {...(help ? { help } : {})} focus /> : null}
      {children}
      <div className="dialog-actions">
        <Button
          kind={kind}
          type="submit"
          busy={busy}
          aria-keyshortcuts="Control+Enter"
          {...(heard === 'on-page' ? { shortcut: keys } : {})}
        >
          {does}
        </Button>
        {beside}
      </div>
    </form>
  )
}

/** In a dialog the focus may stand beside the form: on the dialog itself, when it has just opened. */
function useKeys(place: RefObject<HTMLFormElement | null>, submit: () => void, inDialog: boolean): void {
  const latest = useRef(submit)
  latest.current = submit
  useEffect(() => {
    const hears = inDialog ? place.current?.closest<HTMLElement>('[role=dialog]') : place.current
    const press = (event: KeyboardEvent) => {
      if (nameOfPress(event) !== keys) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    // Before the field hears it: on the button of a list ctrl+enter would open the list.
    hears?.addEventListener('keydown', press, true)
    return () => hears?.removeEventListener('keydown', press, true)
  }, [place, inDialog])
}

/** A summary on top goes before the fields it speaks of. */
const firstWrong = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>(
    '.error-summary, .field.wrong :is(input, textarea, button), [aria-invalid=true]',
  )
