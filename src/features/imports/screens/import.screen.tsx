// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { listSignals } from '../../signals/signal-list.contract.ts'
import { findMapping, listImports } from '../import.contract.ts'
import { mapping } from '../mapping.contract.ts'
import { settledBy } from '../mapping.rules.ts'
import { type ColumnErrors, ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import { importWords } from './import.words.ts'
import { bringFile, checkFile, isUnderWay, settle, startOver, type Work, workNow } from './import-work.ts'
import { Counts, Failure, Progress } from './outcome.tsx'
import { NoTable, PastImports } from './past-imports.tsx'
import { useDoors, useStayOpen, useWork } from './use-import.tsx'
import './imports.css'

/** Reports of another system, from a file on this computer to signals at this table. */
export default function ImportScreen() {
  const say = useWords(importWords)
  const atTable = useMe().data?.current?.table
  const { data: past } = useAsk(listImports, {}, Boolean(atTable))
  const { phase, table, failed } = useWork()
  const [tried, setTried] = useState(false)
  const remember = useRememberedColumns()
  useStayOpen()
  useGoesOn()
  const sources = [...new Set(past?.imports.map(({ source }) => source))]
  const errors = useErrors(tried)
  const busy = phase === 'checking' || phase === 'bringing'
  const ended = phase === 'done' || phase === 'stopped'
  return (
    <Page title={say('title')} purpose={say('purpose')} back={{ to: '/signalen', name: say('back') }}>
      {atTable ? (
        <>
          {failed === undefined ? null : <Failure />}
          {ended ? <Ended /> : null}
          {ended || phase === 'bringing' ? null : (
            <div inert={busy}>
              <FileStep sources={sources} error={errors.source} leave={remember} />
              {table ? <ColumnsStep errors={errors} /> : null}
            </div>
          )}
          {phase === 'checked' ? <Checked /> : null}
          {table && phase === 'columns' ? <CheckButton tried={() => setTried(true)} /> : null}
          {phase === 'bringing' ? <Bringing /> : null}
          {busy ? <Progress /> : null}
          {past && !busy ? <PastImports imports={past.imports} /> : null}
        </>
      ) : (
        <NoTable />
      )}
    </Page>
  )
}

type Needed = ColumnErrors & { source?: string | undefined }

function objectionsTo({ source, settled }: Work): (keyof Needed)[] {
  const { columns, place } = settled
  const placed = columns.label ?? columns.x ?? columns.longitude ?? place.trim()
  return [
    ...(source.trim() === '' ? ['source' as const] : []),
    ...(columns.facts === undefined ? ['facts' as const] : []),
    ...(columns.observedFrom === undefined ? ['observedFrom' as const] : []),
    ...(placed === '' ? ['label' as const] : []),
  ]
}

/** What still stands in the way of checking, at its own field; silent until somebody tried. */
function useErrors(tried: boolean): Needed {
  const say = useWords(importWords)
  const missing = objectionsTo(useWork())
  if (!tried) return {}
  const says = {
    source: say('source-needed'),
    facts: say('facts-needed'),
    observedFrom: say('date-needed'),
    label: say('place-needed'),
  }
  return Object.fromEntries(missing.map(field => [field, says[field as keyof typeof says]]))
}

const focusFirstError = () => document.querySelector<HTMLElement>('.field.wrong :is(input, button)')?.focus()

function CheckButton({ tried }: { tried: () => void }) {
  const say = useWords(importWords)
  const doors = useDoors()
  const check = () => {
    tried()
    if (objectionsTo(workNow()).length === 0) void checkFile(doors)
    else requestAnimationFrame(focusFirstError)
  }
  return (
    <p className="import-actions">
      <Button kind="primary" onClick={check}>
        {say('check')}
      </Button>
      <span className="muted">{say('check-hint')}</span>
    </p>
  )
}

function Checked() {
  const say = useWords(importWords)
  const language = useLanguage()
  const begin = useBegin()
  const { checked } = useWork()
  if (checked === undefined) return null
  const count = { count: checked.new, number: checked.new.toLocaleString(language) }
  return (
    <section className="import-step">
      <Arrived>{say('checked-title')}</Arrived>
      <p className="muted">{say('checked-nothing')}</p>
      <Counts outcome={checked} />
      {checked.new > 0 ? (
        <Button kind="primary" onClick={begin}>
          {say('go', count)}
        </Button>
      ) : (
        <p>{say('nothing-new')}</p>
      )}
    </section>
  )
}

function Bringing() {
  const say = useWords(importWords)
  const { file, source } = useWork()
  return (
    <section className="import-step">
      <Arrived>{say('bringing')}</Arrived>
      <p>{say('bringing-what', { file: file?.name ?? '', source })}</p>
    </section>
  )
}

/** What a long wait led to: the focus goes there, so that nobody has to look for it. */
function Arrived({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 tabIndex={-1} ref={heading}>
      {children}
    </h2>
  )
}

function Ended() {
  const say = useWords(importWords)
  const navigate = useNavigate()
  const begin = useBegin()
  const { phase, outcome, source } = useWork()
  const stopped = phase === 'stopped'
  return (
    <section className="import-step">
      <Arrived key={phase}>{say(stopped ? 'stopped' : 'done')}</Arrived>
      <p>{stopped ? say('stopped-text') : say('done-text', { source })}</p>
      {outcome ? <Counts outcome={outcome} /> : null}
      <p className="import-actions">
        {stopped ? (
          <Button kind="primary" onClick={begin}>
            {say('go-on')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void navigate({ to: '/signalen' })}>
            {say('to-signals')}
          </Button>
        )}
        <Button onClick={startOver}>{say('another')}</Button>
      </p>
    </section>
  )
}

/** Begins, or goes on; tells the end wherever the reader is by then. */
function useBegin(): () => void {
  const say = useWords(importWords)
  const language = useLanguage()
  const tell = useToast()
  const queries = useQueryClient()
  const doors = useDoors()
  return () => {
    void bringFile(doors).then(async () => {
      const { outcome, phase } = workNow()
      const number = (outcome?.new ?? 0).toLocaleString(language)
      const counted = say('new', { count: outcome?.new ?? 0, number })
      tell({ said: `${say(phase === 'done' ? 'done' : 'stopped')}: ${counted}` })
      for (const { path } of [listSignals, listImports]) await queries.invalidateQueries({ queryKey: [path] })
    })
  }
}

/** Who leaves while it runs is told that it goes on. */
function useGoesOn(): void {
  const say = useWords(importWords)
  const tell = useToast()
  useEffect(
    () => () => {
      const { phase, outcome, checked } = workNow()
      if (phase !== 'bringing' || !isUnderWay()) return
      const [done, total] = [outcome?.read ?? 0, checked?.read ?? 0].map(one => one.toLocaleString())
      tell({ said: say('goes-on', { done: done!, total: total! }) })
    },
    [say, tell],
  )
}

/** Last time's columns of this source, where these columns are here again. */
function useRememberedColumns(): (source: string) => void {
  const { call } = useClient()
  return source => {
    if (source === '') return
    void call(findMapping, { body: { source } }).then(
      ({ mapping: saved }) => {
        const { table, phase } = workNow()
        const read = mapping.safeParse(saved)
        if (!read.success || table === undefined || phase !== 'columns') return
        const settled = settledBy(read.data, table.columns)
        if (settled.columns.facts !== undefined) settle(settled, true)
      },
      // Without an answer the proposal stands.
      () => undefined,
    )
  }
}
