// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { CheckboxGroup } from '../../../platform/ui/forms/choices.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
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
  return (
    <Dialog
      open
      close={close}
      title={say('name-title')}
      actions={
        <Button kind="primary" onClick={keep} busy={naming.isPending}>
          {say('keep')}
        </Button>
      }
    >
      <p>{say('name-text')}</p>
      {naming.error ? <RefusalNote refusal={naming.error} focus /> : null}
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
    </Dialog>
  )
}
