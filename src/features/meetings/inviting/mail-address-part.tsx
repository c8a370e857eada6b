// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
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
  const text = typed ?? known?.address ?? ''
  const wrong = setting.error?.fields[0]?.message
  const save = () =>
    setting.mutate(
      { body: { address: text.trim() === '' ? null : text.trim() } },
      {
        onSuccess: ({ address }) =>
          tell({ said: address ? say('address-kept', { address }) : say('address-gone') }),
      },
    )
  // What the server says of the address itself stands at the field.
  const by = { isPending: setting.isPending, error: wrong ? null : setting.error }
  const filling = useFilling({ by, send: save })
  if (!known) return null
  return (
    <Form filling={filling} does={say('address-save')}>
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
    </Form>
  )
}
