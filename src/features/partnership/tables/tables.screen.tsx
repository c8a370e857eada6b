// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Language } from '../../../vocabulary/language.ts'
import { groundInWords } from '../../../vocabulary/laws.ts'
import { type DataCategory, dataCategories } from '../../../vocabulary/legal-ground.ts'
import { sayRhythm } from '../../../vocabulary/rhythms.ts'
import { roles } from '../../../vocabulary/roles.ts'
import { type TableKindName, tableKinds } from '../../../vocabulary/tables.ts'
import { ChangeRhythm } from './change-rhythm.tsx'
import { GiveSeat } from './give-seat.tsx'
import { MakeTable } from './make-table.tsx'
import type { Listed } from './table.contract.ts'
import { endSeat, listTables, type Rhythm } from './table.contract.ts'
import { tableWords } from './table.words.ts'
import './tables.css'

type Table = Listed['tables'][number]

/** Tables with their legal profile and seats. Configuration; nothing of what is said there. */
export default function Tables() {
  const say = useWords(tableWords)
  const { data, error, refetch } = useAsk(listTables, {})
  const [making, make] = useState(false)
  const [seating, seat] = useState<Table>()
  const [setting, set] = useState<Table>()
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      actions={
        <Button kind="primary" onClick={() => make(true)}>
          {say('make')}
        </Button>
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data?.tables.length === 0 ? <EmptyState fact={say('none')} comes={say('none-comes')} /> : null}
      {data?.tables.map(table => (
        <TablePart key={table.id} table={table} seat={() => seat(table)} rhythm={() => set(table)} />
      ))}
      {making ? <MakeTable close={() => make(false)} /> : null}
      {setting ? <ChangeRhythm table={setting} close={() => set(undefined)} /> : null}
      {seating && data ? (
        <GiveSeat table={seating} people={data.people} close={() => seat(undefined)} />
      ) : null}
    </Page>
  )
}

/** "elke twee weken op dinsdag, 09:30", and the room when there is one. */
function meets(rhythm: Rhythm, language: Language): { rhythm: string } {
  return { rhythm: [sayRhythm(rhythm, language), rhythm.time, rhythm.room].filter(Boolean).join(', ') }
}

type Part = { table: Table; seat: () => void; rhythm: () => void }

function TablePart({ table, seat, rhythm }: Part) {
  const say = useWords(tableWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const kind = tableKinds[table.kind as TableKindName]
  return (
    <section className="table-part" aria-label={table.name}>
      <GroupHeading note={<span className="meta">{kind ? inWords(kind.name) : table.kind}</span>}>
        {table.name}
      </GroupHeading>
      <p>{table.rhythm ? say('meets', meets(table.rhythm, language)) : say('meets-not')}</p>
      <h3>{say('grounds')}</h3>
      {table.grounds.length === 0 ? <p>{say('no-grounds')}</p> : null}
      <ul>
        {table.grounds.map(({ law, article, status, categories }) => (
          <li key={`${law} ${article}`}>
            {inWords(groundInWords(`${law} ${article}`))}:{' '}
            {categories.map(one => inWords(dataCategories[one as DataCategory])).join(', ')}{' '}
            <Status shape={status === 'confirmed' ? 'full' : 'open'}>{say(status)}</Status>
          </li>
        ))}
      </ul>
      <h3>{say('seats')}</h3>
      {table.seats.length === 0 ? <p>{say('no-seats')}</p> : null}
      <ul className="seats">
        {table.seats.map(one => (
          <Seat key={one.id} seat={one} />
        ))}
      </ul>
      <p className="table-deeds">
        <Button small onClick={seat}>
          {say('give')}
        </Button>
        <Button small onClick={rhythm}>
          {say('change-rhythm')}
        </Button>
      </p>
    </section>
  )
}

function Seat({ seat }: { seat: Table['seats'][number] }) {
  const say = useWords(tableWords)
  const tell = useToast()
  const inWords = useBilingual()
  const language = useLanguage()
  const { id, name, organisation, ends } = seat
  const ending = useTell(endSeat, { stale: [listTables] })
  const end = () =>
    ending.mutate(
      { params: { id } },
      {
        onSuccess: () => tell({ said: say('ended', { name }) }),
        onError: (refusal: Refusal) => tell({ said: `${refusal.says} ${refusal.next}` }),
      },
    )
  return (
    <li>
      <strong>{name}</strong>
      <span>{organisation}</span>
      <span className="muted">{seat.roles.map(role => inWords(roles[role])).join(', ')}</span>
      {ends ? (
        <span className="meta">{say('until', { day: showFullDate(ends, language) })}</span>
      ) : (
        <Button kind="link" onClick={end} aria-label={say('end', { name })}>
          {say('end-short')}
        </Button>
      )}
    </li>
  )
}
