// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate, useParams } from '@tanstack/react-router'
import type * as z from 'zod'
import { useAsk } from '../../platform/ui/client/ask.tsx'
import { Page } from '../../platform/ui/frame/page.tsx'
import { WhoToCall } from '../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../platform/ui/people/whom-to-call.ts'
import { Skeleton } from '../../platform/ui/show/calm.tsx'
import { ScreenLink } from '../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../platform/ui/show/refusal.tsx'
import type { Column } from '../../platform/ui/table/columns.ts'
import { DataTable } from '../../platform/ui/table/data-table.tsx'
import { DateText } from '../../platform/ui/time/date.tsx'
import { showFullDate } from '../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../partnership/partnership.contract.ts'
import { signalsAbout } from './later-doors.ts'
import { seeSubject } from './subject.contract.ts'
import { subjectWords } from './subject.words.ts'
import './subject.css'

type Subject = z.output<typeof seeSubject.response>
const mostShown = 50

/** Somebody or something as the own domain knows it, with the own domain's signals. */
export default function SubjectPage() {
  const say = useWords(subjectWords)
  const language = useLanguage()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: subject, error, refetch } = useAsk(seeSubject, { params: { id } })
  const { data: partnership } = useAsk(seePartnership, {})
  return (
    <Page
      title={subject?.name ?? say('title')}
      purpose={say('purpose')}
      back={{ to: '/signalen', name: say('back') }}
      rail={<WhoToCall people={whomToCall(partnership?.people ?? [], language)} />}
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {subject === undefined && !error ? <Skeleton rows={4} /> : null}
      {subject ? <SubjectData subject={subject} /> : null}
      {subject ? <SubjectSignals id={id} /> : null}
    </Page>
  )
}

const shown = [
  'givenName',
  'surname',
  'birthDate',
  'registrationNumber',
  'plate',
  'phone',
  'postcode',
  'houseNumber',
  'description',
] as const

function SubjectData({ subject }: { subject: Subject }) {
  const say = useWords(subjectWords)
  const language = useLanguage()
  const rows: [name: string, is: string][] = [
    [say('kind'), say(subject.kind)],
    ...shown.flatMap((field): [string, string][] => (subject[field] ? [[say(field), subject[field]]] : [])),
    ...(subject.bsnEnds
      ? [[say('bsnEnds'), say('bsn-ends', { digits: subject.bsnEnds })] as [string, string]]
      : []),
    [say('madeAt'), showFullDate(subject.madeAt.slice(0, 10), language)],
  ]
  return (
    <section className="subject-block">
      <h2>{say('data')}</h2>
      <dl className="subject-data">
        {rows.map(([name, is]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type Line = z.output<typeof signalsAbout.response>['signals'][number]

function SubjectSignals({ id }: { id: string }) {
  const say = useWords(subjectWords)
  const navigate = useNavigate()
  const { data } = useAsk(signalsAbout, { body: { subject: id, limit: mostShown } })
  const columns: Column<Line>[] = [
    {
      id: 'number',
      name: say('number'),
      value: ({ number }) => number,
      show: ({ number }) => `S-${String(number).padStart(4, '0')}`,
      quiet: true,
    },
    {
      id: 'what',
      name: say('what'),
      names: true,
      value: ({ title }) => title,
      show: line => <ScreenLink to={`/signalen/${line.id}`}>{line.title}</ScreenLink>,
    },
    { id: 'where', name: say('where'), value: ({ placeLabel }) => placeLabel },
    {
      id: 'seen',
      name: say('seen'),
      value: ({ observedFrom }) => observedFrom,
      show: ({ observedFrom }) => <DateText when={observedFrom} />,
      number: true,
    },
  ]
  if (data === undefined) return <Skeleton rows={3} />
  return (
    <section className="subject-block wide">
      <h2>{say('signals')}</h2>
      {data.signals.length === 0 ? <p className="meta">{say('no-signals')}</p> : null}
      {data.signals.length > 0 ? (
        <DataTable
          label={say('signals')}
          columns={columns}
          rows={data.signals}
          idOf={line => line.id}
          open={signal => void navigate({ to: `/signalen/${signal}` })}
        />
      ) : null}
      {data.total > data.signals.length ? (
        <p className="meta">{say('more-there', { total: data.total })}</p>
      ) : null}
    </section>
  )
}
