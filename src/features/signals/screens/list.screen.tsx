// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, LoadMore, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { Icon } from '../../../platform/ui/show/icon.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DataTable } from '../../../platform/ui/table/data-table.tsx'
import { FilterBar, useFilters } from '../../../platform/ui/table/filter-bar.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { listAreas } from '../../gazetteer/gazetteer.contract.ts'
import { listSignals } from '../signal-list.contract.ts'
import { useColumns } from './columns.tsx'
import { countInWords, queryOf, signalFilters } from './list.rules.ts'
import { listWords } from './list.words.ts'
import { ExportDialog } from './list-dialogs.tsx'
import { SignalViews } from './signal-views.tsx'
import { useSignals, useWithdrawMany } from './use-signals.tsx'

/** The signals of the own domain: filtered in the address, walked by keyboard, dealt with by the handful. */
export default function SignalList() {
  const say = useWords(listWords)
  const navigate = useNavigate()
  const today = useToday()
  const language = useLanguage()
  const who = useMe().data
  const domain = who?.domain
  const { data: known } = useAsk(listAreas, {})
  const filters = signalFilters(known?.areas.map(({ name }) => name) ?? [])
  const [chosen, change] = useFilters(filters)
  const query = queryOf(chosen, today)
  const signals = useSignals(query, known !== undefined)
  const { data: all } = useAsk(listSignals, { query: { limit: 1 } })
  const columns = useColumns()
  const withdraw = useWithdrawMany()
  const [exporting, setExporting] = useState<{ ids?: readonly string[] }>()
  const file = () => void navigate({ to: '/signaal-melden' })
  const filter = () => document.querySelector<HTMLElement>('.filter-button')?.focus()
  useShortcut('n', say('new'), file)
  useShortcut('f', say('filter'), filter)
  const { rows } = signals
  const said = (count: number) => countInWords(count, language)
  return (
    <Page
      title={say('title')}
      purpose={domain ? say('purpose', { domain: domain.name }) : undefined}
      actions={
        <>
          {who?.current?.table ? (
            <Button onClick={() => void navigate({ to: '/signalen/importeren' })}>{say('import')}</Button>
          ) : null}
          {rows && rows.length > 0 ? <Button onClick={() => setExporting({})}>{say('export')}</Button> : null}
          <Button kind="primary" icon={<Icon name="plus" />} shortcut="n" onClick={file}>
            {say('file')}
          </Button>
        </>
      }
    >
      <div>
        <SignalViews chosen={chosen} />
        <FilterBar
          filters={filters}
          chosen={chosen}
          change={change}
          {...(rows ? { shown: said(signals.total), total: said(all?.total ?? signals.total) } : {})}
        />
        {signals.error ? <RefusalNote refusal={signals.error} retry={signals.again} /> : null}
        {rows === undefined && !signals.error ? <Skeleton rows={8} /> : null}
        {rows?.length === 0 ? (
          <NoSignals filtered={Object.keys(query).length > 0} clear={() => change({})} />
        ) : null}
        {rows && rows.length > 0 ? (
          <DataTable
            label={say('title')}
            columns={columns}
            rows={rows}
            idOf={({ id }) => id}
            open={id => void navigate({ to: `/signalen/${id}` })}
            bulk={[
              { does: say('export'), run: ids => setExporting({ ids }) },
              { does: say('withdraw'), run: ids => void withdraw(ids) },
            ]}
            keys={[
              ['f', say('filter')],
              ['n', say('new')],
            ]}
          />
        ) : null}
        {rows && signals.more ? (
          <LoadMore
            shown={rows.length}
            total={signals.total}
            totalSaid={said(signals.total)}
            busy={signals.busy}
            more={signals.more}
          />
        ) : null}
      </div>
      {exporting ? (
        <ExportDialog
          {...exporting}
          query={query}
          count={exporting.ids?.length ?? signals.total}
          close={() => setExporting(undefined)}
        />
      ) : null}
    </Page>
  )
}

function NoSignals({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const say = useWords(listWords)
  if (!filtered) return <EmptyState fact={say('empty')} comes={say('empty-comes')} />
  return (
    <EmptyState
      fact={say('empty-filter')}
      comes={say('empty-filter-comes')}
      action={
        <Button kind="link" onClick={clear}>
          {say('clear')}
        </Button>
      }
    />
  )
}
