// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactTable } from '@tanstack/react-table'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Column, Features } from './columns.ts'

type Props<Data extends object> = {
  table: ReactTable<Features, Data>
  columns: readonly Column<Data>[]
  selectable: boolean
  ids: readonly string[]
  chosen: readonly string[]
  chooseAll: (ids: readonly string[]) => void
}

const orders = { asc: 'ascending', desc: 'descending' } as const

export function TableHead<Data extends object>({
  table,
  columns,
  selectable,
  ids,
  chosen,
  chooseAll,
}: Props<Data>) {
  const say = useWords(uiWords)
  const all = ids.length > 0 && chosen.length === ids.length
  return (
    <thead>
      <tr>
        {selectable ? (
          <td className="pick">
            <input
              type="checkbox"
              aria-label={say('choose-all')}
              checked={all}
              ref={box => {
                if (box) box.indeterminate = chosen.length > 0 && !all
              }}
              onChange={() => chooseAll(all ? [] : ids)}
            />
          </td>
        ) : null}
        {columns.map(column => (
          <SortableName key={column.id} table={table} column={column} />
        ))}
      </tr>
    </thead>
  )
}

function SortableName<Data extends object>({
  table,
  column,
}: {
  table: ReactTable<Features, Data>
  column: Column<Data>
}) {
  const sortable = table.getColumn(column.id)
  const order = sortable?.getIsSorted() || undefined
  return (
    <th
      scope="col"
      className={[column.number && 'number', column.wideOnly && 'wide'].filter(Boolean).join(' ')}
      aria-sort={order ? orders[order] : undefined}
      style={column.width ? { width: column.width } : undefined}
    >
      <button type="button" className="sort" onClick={() => sortable?.toggleSorting()}>
        {column.name}
        <span aria-hidden="true">{order === undefined ? '' : order === 'asc' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
  )
}
