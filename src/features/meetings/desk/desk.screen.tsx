// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, LoadMore, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { noonOf } from '../../../platform/ui/time/calendar.ts'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { momentOf, showFullDate } from '../../../platform/ui/time/show-date.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { DeskConsultations } from '../../consultations/screens/desk-consultations.tsx'
import type { OverlapLine } from '../../overlaps/overlap.contract.ts'
import { DeskRequests } from '../../sharing/screens/desk-requests.tsx'
import { waitingFirst } from './desk.rules.ts'
import { deskWords } from './desk.words.ts'
import { FeedbackDue } from './feedback-due.tsx'
import { OverlapTable } from './overlap-table.tsx'
import { PlanItem } from './plan-item.tsx'
import { SetAside } from './set-aside.tsx'
import { ToComplete } from './to-complete.tsx'
import { staleDesk, useDesk } from './use-desk.tsx'
import { WeekTerms } from './week-terms.tsx'
import './desk.css'

/** The coordinator's desk: overlaps, signals to complete, word that is due, the terms of this week. */
export default function Desk() {
  const say = useWords(deskWords)
  const queries = useQueryClient()
  const { overlaps, desk, feedback, meetings, ...deeds } = useDesk()
  const [dialog, setDialog] = useState<{ deed: 'plan' | 'aside'; line: OverlapLine }>()
  const refresh = () =>
    void Promise.all(staleDesk.map(({ path }) => queries.invalidateQueries({ queryKey: [path] })))
  const close = () => setDialog(undefined)
  const words = feedback.data?.feedback ?? []
  const lines = waitingFirst(overlaps.data?.overlaps ?? [])
  const coming = meetings.data?.meetings ?? []
  // Three lists stand here; from elsewhere on the page `j` and `k` go to the first of them.
  const walkable = desk.data !== undefined && lines.length > 0
  useShortcut('j', say('to-overlaps'), goToOverlaps, walkable)
  useShortcut('k', say('to-overlaps'), goToOverlaps, walkable)
  const refusal = overlaps.error ?? desk.error ?? feedback.error ?? meetings.error
  return (
    <Page
      title={say('title')}
      purpose={<Waiting desk={desk.data} lines={lines} words={words} />}
      actions={meetings.data ? <AgendaButton meetings={coming} /> : undefined}
    >
      {refusal ? <RefusalNote refusal={refusal} retry={refresh} /> : null}
      <div>
        <GroupHeading
          note={
            <span className="meta">
              {say('only-you')} <ScreenLink to="/personen-vergelijken">{say('persons-gate')}</ScreenLink>
              {' · '}
              <ScreenLink to="/jaarcijfers">{say('yearly-figures')}</ScreenLink>
            </span>
          }
        >
          {say('overlaps')}
        </GroupHeading>
        {overlaps.data === undefined && !refusal ? <Skeleton /> : null}
        {overlaps.data && lines.length === 0 ? (
          <EmptyState fact={say('no-overlaps')} comes={say('no-overlaps-comes')} />
        ) : null}
        {lines.length > 0 ? (
          <OverlapTable
            lines={lines}
            plan={line => setDialog({ deed: 'plan', line })}
            aside={line => setDialog({ deed: 'aside', line })}
          />
        ) : null}
        {overlaps.data && lines.length < overlaps.data.total ? (
          <LoadMore shown={lines.length} total={overlaps.data.total} more={deeds.more} />
        ) : null}
      </div>
      <div className="desk-columns">
        <div>
          {desk.data ? <ToComplete intakes={desk.data.toComplete} refresh={refresh} /> : <Skeleton />}
          <DeskConsultations />
        </div>
        <div>
          <DeskRequests />
          {feedback.data ? <FeedbackDue words={words} /> : null}
          {desk.data && meetings.data ? (
            <WeekTerms meetings={coming} feedback={words} ending={desk.data.ending} />
          ) : null}
        </div>
      </div>
      {dialog?.deed === 'aside' ? (
        <SetAside
          line={dialog.line}
          close={close}
          setAside={why => deeds.setAside(dialog.line, why, versionNow(lines, dialog.line))}
        />
      ) : null}
      {dialog?.deed === 'plan' ? (
        <PlanItem
          line={dialog.line}
          meetings={coming}
          close={close}
          planned={(item, title) => {
            deeds.planned(item, title)
            refresh()
          }}
        />
      ) : null}
    </Page>
  )
}

const goToOverlaps = () => document.querySelector<HTMLElement>('.overlaps [data-row][tabindex="0"]')?.focus()

// Opening a row makes it seen, which is a newer version than the one the dialog was opened with.
const versionNow = (lines: readonly OverlapLine[], line: OverlapLine) =>
  lines.find(({ id }) => id === line.id)?.version ?? line.version

type WaitingProps = {
  desk: { counts: { toComplete: number } } | undefined
  lines: readonly OverlapLine[]
  words: readonly { due: string }[]
}

function Waiting({ desk, lines, words }: WaitingProps) {
  const say = useWords(deskWords)
  const language = useLanguage()
  const today = useToday()
  const open = lines.filter(({ state }) => state !== 'on-agenda').length
  const count = open + words.length + (desk?.counts.toComplete ?? 0)
  const late = words.filter(({ due }) => due < today).length
  const day = showFullDate(today, language).replace(/ \d{4}$/, '')
  return (
    <>
      {capital(day)}. {count === 0 ? say('waiting-none') : say('waiting', { count })}
      {late > 0 ? ` ${say('late', { count: late })}` : ''}
    </>
  )
}

type MeetingLine = { id: string; startsAt: string; state: string }

function AgendaButton({ meetings }: { meetings: readonly MeetingLine[] }) {
  const say = useWords(deskWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const next = meetings.find(({ state }) => state !== 'closed')
  const weekday = (startsAt: string) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
      noonOf(momentOf(startsAt).day),
    )
  return (
    <Button
      kind="primary"
      onClick={() => void navigate({ to: next ? `/overleg/${next.id}/voorbereiden` : '/overleg' })}
    >
      {next ? say('finish-agenda', { day: weekday(next.startsAt) }) : say('plan-first')}
    </Button>
  )
}
