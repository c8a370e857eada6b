// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import type { TableRowModel } from './columns.ts'

type Place = { index: number; ref: (element: Element | null) => void }
type Props<Data extends object> = {
  rows: readonly TableRowModel<Data>[]
  row: (model: TableRowModel<Data>, place: Place) => ReactNode
  /** Where the keyboard is: that row is always made, also when it is scrolled away. */
  at: string | undefined
  span: number
}

const usualHeight = 43

/** Only the rows in view exist. Two empty rows stand for what lies above and below. */
export function VirtualRows<Data extends object>({ rows, row, at, span }: Props<Data>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => usualHeight,
    overscan: 12,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: index => rows[index]!.id,
  })
  const index = at === undefined ? -1 : rows.findIndex(({ id }) => id === at)
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [index, virtual])
  useEffect(() => {
    if (at === undefined) return
    const frame = requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(at)}"]`)?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [at])
  const items = virtual.getVirtualItems()
  const above = (items[0]?.start ?? 0) - virtual.options.scrollMargin
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? 0) - virtual.options.scrollMargin)
  return (
    <tbody ref={body}>
      <Gap height={above} span={span} />
      {items.map(item => row(rows[item.index]!, { index: item.index, ref: virtual.measureElement }))}
      <Gap height={below} span={span} />
    </tbody>
  )
}

function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that stands for height alone takes no focus
    <tr aria-hidden="true" className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}
