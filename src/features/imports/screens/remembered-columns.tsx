// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useClient } from '../../../platform/ui/client/session.tsx'
import { findMapping } from '../import.contract.ts'
import { mapping } from '../mapping.contract.ts'
import { settledBy } from '../mapping.rules.ts'
import { settle, workNow } from './import-work.ts'

/** Last time's columns of this source, where these columns are here again. */
export function useRememberedColumns(): (source: string) => void {
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
