// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listBrought, type Share, seeSharing, withdrawShare } from '../share.contract.ts'
import { sharingWords } from './sharing.words.ts'

/** Ending a share empties the table's copy: it says whose reading ends. */
export function StopDialog({ share, close }: { share: Share; close: () => void }) {
  const say = useWords(sharingWords)
  const tell = useToast()
  const stopping = useTell(withdrawShare, {
    stale: [seeSharing, listBrought],
    done: () => {
      tell({ said: say('stopped', { table: share.table.name }) })
      close()
    },
  })
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('stop-title')}
      sight={share.readers.map(({ name, organisation }) => ({
        who: `${name}, ${organisation}`,
        what: say('reads-now'),
      }))}
      does={say('stop')}
      confirm={() => stopping.mutate({ params: { id: share.id }, body: {} })}
      destroys
      by={stopping}
    >
      <p>{say('stop-text')}</p>
    </ConfirmDialog>
  )
}
