// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ColumnDef, type SortingState, useTable } from '@tanstack/react-table'
import { useState } from 'react'
import { KeyLine } from '../keyboard/key.tsx'
import { useListKeys } from '../keyboard/use-list-keys.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { type BulkAction, BulkStrip } from './bulk-strip.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { type Column, type Features, features, type TableRowModel } from './columns.ts'
import { compareCells } from './compare-cells.ts'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { VirtualRows } from './virtual-rows.tsx'
import './table.css'

type Props<Data> = {
  label: string
  columns: readonly Column<Data>[]
  rows: readonly Data[]
  idOf: (row: Data) => string
  open?: (id: string) => void
  bulk?: readonly BulkAction[]
  /** Sorting by the server: given, the table asks instead of sorting what it happens to have. */
  sorting?: { state: SortingState; change: (state: SortingState) => void }
  keys?: readonly (readonly [keys: string, does: string])[]
}

export const virtualAbove = 200

const definition = <Data extends object>(column: Column<Data>): ColumnDef<Features, Data> => ({
  id: column.id,
  accessorFn: column.value,
  header: column.name,
  sortFn: (one, other, id) => compareCells(one.getValue(id), other.getValue(id)),
  sortDescFirst: column.number ?? false,
})

/** A fast list: sorting, choice of columns, choosing rows, and all of it by keyboard. */
export function DataTable<Data extends object>(props: Props<Data>) {
  const { label, columns, rows, idOf, open, bulk = [], sorting, keys = [] } = props
  const say = useWords(uiWords)
  const [own, setOwn] = useState<SortingState>([])
  const [visible, setVisible] = useState(() =>
    Object.fromEntries(columns.map(({ id, hidden }) => [id, !hidden])),
  )
  const state = sorting?.state ?? own
  const change = sorting?.change ?? setOwn
  const table = useTable({
    features,
    columns: columns.map(definition),
    data: rows as Data[],
    getRowId: idOf,
    manualSorting: sorting !== undefined,
    enableSortingRemoval: false,
    state: { sorting: state, columnVisibility: visible },
    onSortingChange: next => change(typeof next === 'function' ? next(state) : next),
    onColumnVisibilityChange: next => setVisible(now => (typeof next === 'function' ? next(now) : next)),
  })
  const shown = table.getRowModel().rows
  const ids = shown.map(row => row.id)
  const list = useListKeys({ ids, choosing: bulk.length > 0, ...(open ? { open } : {}) })
  const chosen = ids.filter(id => list.walk.chosen.has(id))
  const seen = columns.filter(({ id }) => visible[id] !== false)
  const row = (
    model: TableRowModel<Data>,
    place?: { index: number; ref: (element: Element | null) => void },
  ) => (
    <TableRow
      key={model.id}
      row={model}
      columns={seen}
      list={list}
      selectable={bulk.length > 0}
      place={place}
      open={open}
    />
  )
  return (
    <section className="table-place" aria-label={label}>
      <div className="table-tools">
        <BulkStrip actions={bulk} chosen={chosen} clear={() => list.chooseAll([])} />
        <ColumnChoice columns={columns} visible={visible} change={setVisible} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys belong to the rows inside, which have the focus */}
      <div ref={list.list.ref as never} onKeyDown={list.list.onKeyDown} onFocus={list.list.onFocus}>
        <table className="table" aria-rowcount={ids.length + 1}>
          <caption className="only-heard">{label}</caption>
          <TableHead
            table={table}
            columns={seen}
            selectable={bulk.length > 0}
            ids={ids}
            chosen={chosen}
            chooseAll={list.chooseAll}
          />
          {shown.length > virtualAbove ? (
            <VirtualRows
              rows={shown}
              row={row}
              at={list.walk.at}
              span={seen.length + (bulk.length > 0 ? 1 : 0)}
            />
          ) : (
            <tbody>{shown.map(model => row(model))}</tbody>
          )}
        </table>
      </div>
      <KeyLine
        keys={[
          ['j k', say('down-up')],
          ...(bulk.length > 0 ? [['x', say('pick')] as const] : []),
          ...(open ? [['enter', say('open')] as const] : []),
          ...keys,
          ['?', say('all-keys')],
        ]}
      />
    </section>
  )
}
