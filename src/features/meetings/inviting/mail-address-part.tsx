// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { invitingWords } from './inviting.words.ts'
import { seeMailAddress, setMailAddress } from './letter.contract.ts'

/** Where letters go. Empty: they stay in the house. */
export function MailAddressPart() {
  const say = useWords(invitingWords)
  const tell = useToast()
  const known = useAsk(seeMailAddress, {}).data
  const [typed, type] = useState<string>()
  const setting = useTell(setMailAddress, { stale: [seeMailAddress] })
  if (!known) return null
  const text = typed ?? known.address ?? ''
  const wrong = setting.error?.fields[0]?.message
  const save = () =>
    setting.mutate(
      { body: { address: text.trim() === '' ? null : text.trim() } },
      {
        onSuccess: ({ address }) =>
          tell({ said: address ? say('address-kept', { address }) : say('address-gone') }),
      },
    )
  return (
    <form
      className="form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      {setting.error && !wrong ? <RefusalNote refusal={setting.error} focus /> : null}
      <TextField
        label={say('address')}
        hint={say('address-hint')}
        optional
        type="email"
        autoComplete="email"
        value={text}
        maxLength={254}
        onChange={event => type(event.target.value)}
        error={wrong}
      />
      <p>
        <Button kind="primary" type="submit" busy={setting.isPending}>
          {say('address-save')}
        </Button>
      </p>
    </form>
  )
}
