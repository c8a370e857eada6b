// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { CheckboxGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Seal } from '../reporter.contract.ts'
import { nameReaders, seeSeal } from '../reporter.contract.ts'
import { reporterWords } from './reporter.words.ts'

/** The filer chooses which colleagues may open the seal too. */
export function NameReaders({ signal, seal, close }: { signal: string; seal: Seal; close: () => void }) {
  const say = useWords(reporterWords)
  const tell = useToast()
  const [accounts, setAccounts] = useState(seal.readers.map(({ account }) => account))
  const naming = useTell(nameReaders, { stale: [seeSeal] })
  const keep = () =>
    naming.mutate(
      { params: { id: signal }, body: { accounts } },
      {
        onSuccess: () => {
          tell({ said: say('named') })
          close()
        },
      },
    )
  const filling = useFilling({ by: naming, send: keep })
  return (
    <DialogForm
      close={close}
      title={say('name-title')}
      lead={<p>{say('name-text')}</p>}
      filling={filling}
      does={say('keep')}
    >
      {seal.colleagues.length === 0 ? <p>{say('no-colleagues')}</p> : null}
      {seal.colleagues.length > 0 ? (
        <CheckboxGroup
          label={say('colleagues')}
          stacked
          choices={seal.colleagues.map(({ account, name }) => ({ value: account, label: name }))}
          value={accounts}
          onChange={setAccounts}
        />
      ) : null}
    </DialogForm>
  )
}
