// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { useListKeys } from '../keyboard/use-list-keys.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Column, TableRowModel } from './columns.ts'

type Props<Data extends object> = {
  row: TableRowModel<Data>
  columns: readonly Column<Data>[]
  list: ReturnType<typeof useListKeys>
  selectable: boolean
  open: ((id: string) => void) | undefined
  place: { index: number; ref: (element: Element | null) => void } | undefined
}

export function TableRow<Data extends object>({ row, columns, list, selectable, open, place }: Props<Data>) {
  const say = useWords(uiWords)
  const chosen = list.walk.chosen.has(row.id)
  const name = String(columns.find(({ names }) => names)?.value(row.original) ?? row.id)
  return (
    <tr
      ref={place?.ref}
      data-index={place?.index}
      aria-rowindex={place ? place.index + 2 : undefined}
      data-row={row.id}
      tabIndex={list.tabStop(row.id)}
      className={chosen ? 'chosen' : ''}
      onDoubleClick={() => open?.(row.id)}
    >
      {selectable ? (
        <td className="pick">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say('choose-row', { name })}
            checked={chosen}
            onChange={() => list.choose(row.id)}
          />
        </td>
      ) : null}
      {columns.map(column => (
        <TableCell key={column.id} column={column} row={row} />
      ))}
    </tr>
  )
}

function TableCell<Data extends object>({ column, row }: { column: Column<Data>; row: TableRowModel<Data> }) {
  const content = column.show ? column.show(row.original) : column.value(row.original)
  const classes = [column.number && 'number', column.quiet && 'muted', column.wideOnly && 'wide']
    .filter(Boolean)
    .join(' ')
  if (column.names)
    return (
      <th scope="row" className={classes}>
        {content}
      </th>
    )
  return (
    <td className={classes} data-name={column.name}>
      {content}
    </td>
  )
}
