// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { csvOf } from '../../platform/ui/chart/csv.ts'
import type { Language } from '../../vocabulary/language.ts'
import type { RowRefusal } from './import-outcome.ts'

const names = {
  nl: { line: 'Regel', id: 'Nummer', problem: 'Wat er niet klopt' },
  en: { line: 'Line', id: 'Id', problem: 'What is not right' },
}

/** The rows that were not right, as a file for whoever can mend them. What looks like a formula is kept text. */
export function refusalsAsCsv(refusals: readonly RowRefusal[], language: Language): string {
  const rows = refusals.map(({ line, sourceId, problems }) => ({
    line,
    id: sourceId,
    problem: problems.map(problem => problem[language]).join('; '),
  }))
  const columns = Object.entries(names[language]).map(([key, name]) => ({ key, name }))
  return csvOf(rows, columns)
}
