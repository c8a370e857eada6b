// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  columnVisibilityFeature,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

export type Cell = string | number | null | undefined

export type Column<Data> = {
  id: string
  name: string
  /** What is sorted by; a date as ISO text sorts by itself. */
  value: (row: Data) => Cell
  show?: (row: Data) => ReactNode
  /** Right-aligned, tabular. */
  number?: boolean
  /** The column that names the row: 600, and what a screen reader says of the row. */
  names?: boolean
  quiet?: boolean
  /** Starts hidden; the reader may show it. */
  hidden?: boolean
  /** Left out below 768 px, where the row is a card. */
  wideOnly?: boolean
  width?: string
}

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
})
export type Features = typeof features
export type TableRowModel<Data extends object> = Row<Features, Data>
