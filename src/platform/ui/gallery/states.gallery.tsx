// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../client/ask.tsx'
import { readRefusal } from '../client/refusal.ts'
import { DateField } from '../forms/date-field.tsx'
import { DialogForm } from '../forms/dialog-form.tsx'
import { TextField } from '../forms/text-field.tsx'
import { useFilling } from '../forms/use-filling.tsx'
import { Page } from '../frame/page.tsx'
import { ConfirmDialog } from '../overlay/dialog.tsx'
import { useToast } from '../overlay/toast.tsx'
import { Button } from '../show/button.tsx'
import { EmptyState, LoadMore, Skeleton } from '../show/calm.tsx'
import { MergeView } from '../show/merge-view.tsx'
import { RefusalNote } from '../show/refusal.tsx'
import type { ReadDate } from '../time/read-date.ts'
import { useLanguage } from '../words/use-words.tsx'

const sampleDoor = { method: 'PUT', path: '/v1/sample' } as const
const moveDoor = { method: 'POST', path: '/v1/move' } as const

export default function StatesGallery() {
  const [open, setOpen] = useState(false)
  const [moving, move] = useState(false)
  const language = useLanguage()
  const [text, setText] = useState('Twee ruiten zijn kapot.')
  const tell = useToast()
  const sample = useTell(sampleDoor, { done: () => tell({ said: `Bewaard: ${text}` }) })
  const refusal = readRefusal(500, { code: 'unexpected', reference: 'V-7K2M' }, language)
  return (
    <Page
      title="Leeg, mis en bezig"
      purpose="Elke staat die een scherm kent."
      actions={<Button onClick={() => setOpen(true)}>Delen</Button>}
    >
      <EmptyState
        fact="Er staan geen vragen open."
        comes="Een collega kan jou hier om raad vragen zonder een naam te noemen."
      />
      <RefusalNote refusal={refusal} help="Wietske Halma, toestel 214" retry={() => {}} />
      <LoadMore shown={50} total={412} more={() => {}} />
      <Skeleton rows={3} />
      <MergeView
        whose="Elif Aksoy"
        differences={[{ field: 'where', name: 'Waar?', mine: 'Kadeplein', theirs: 'Kadelaan' }]}
        keep={() => {}}
      />
      <TextField label="Een zin" value={text} onChange={event => setText(event.target.value)} />
      <Button onClick={() => sample.mutate({})}>Bewaren</Button>
      <Button onClick={() => move(true)}>Afspraak verzetten</Button>
      {moving ? <MoveAgreement close={() => move(false)} /> : null}
      <Button kind="danger">Concept vernietigen</Button>
      <ConfirmDialog
        open={open}
        close={() => setOpen(false)}
        title="Delen met het signalenoverleg?"
        sight={[
          { who: 'Idris Vos, leerplicht', what: 'De plaats, de drie avonden en het aantal jongeren' },
          { who: 'Yara de Wit, Stichting Pit', what: 'De plaats en de drie avonden' },
        ]}
        does="Delen tot 24 februari"
        confirm={() => setOpen(false)}
      >
        <p>Wat gedeeld is, kun je beëindigen. Wat gelezen is, kun je niet terughalen.</p>
      </ConfirmDialog>
    </Page>
  )
}

function MoveAgreement({ close }: { close: () => void }) {
  const tell = useToast()
  const [typed, type] = useState('')
  const [read, setRead] = useState<ReadDate>()
  const moving = useTell(moveDoor)
  const filling = useFilling({
    lacking: { day: !read && 'Typ de nieuwe dag.' },
    by: moving,
    send: () =>
      moving.mutate(
        {},
        {
          onSuccess: () => {
            tell({ said: 'Afspraak verzet.' })
            close()
          },
        },
      ),
  })
  return (
    <DialogForm
      close={close}
      title="Afspraak verzetten"
      lead={<p>Verzetten mag. Dat het verzet is, blijft te zien.</p>}
      filling={filling}
      does="Verzetten"
    >
      <DateField
        label="Nieuwe dag"
        typed={typed}
        onType={type}
        onRead={setRead}
        direction="future"
        error={filling.at('day')}
      />
    </DialogForm>
  )
}
