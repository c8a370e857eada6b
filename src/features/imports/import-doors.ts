// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../vocabulary/language.ts'
import type { Mapping } from './mapping.contract.ts'

type Answer = {
  new: number
  known: number
  refused: { row: number; sourceId: string; problems: Bilingual[] }[]
}

/** The three doors of an import, as the screen and the command line each reach them. */
export type Doors = {
  begin(run: {
    id: string
    source: string
    fileName: string
    mapping?: Mapping
  }): Promise<{ mostPersons: number }>
  bring(id: string, rows: Record<string, unknown>[], dryRun: boolean): Promise<Answer>
  end(id: string, ending: { complete: boolean; unreadable: number }): Promise<unknown>
}
