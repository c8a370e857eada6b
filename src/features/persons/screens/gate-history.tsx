// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Column } from '../../../platform/ui/table/columns.ts'
import { DataTable } from '../../../platform/ui/table/data-table.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { gateParts } from '../../../vocabulary/gate-questions.ts'
import type { GateRecord } from '../gate.contract.ts'
import { gateWords } from './gate.words.ts'

/** Everything that was ever recorded, the latest first: what counted on a day can be read back later. */
export function GateHistory({ records }: { records: readonly GateRecord[] }) {
  const say = useWords(gateWords)
  const inWords = useBilingual()
  const what = ({ part, controller, why }: GateRecord) => {
    if (part === 'stop') return say('stop-line', { why: why ?? '' })
    return controller ? say('decision-of', { who: controller }) : inWords(gateParts[part])
  }
  const columns: Column<GateRecord>[] = [
    { id: 'what', name: say('what'), names: true, value: what },
    {
      id: 'by',
      name: say('by-whom'),
      value: one => [one.confirmedBy, one.confirmedRole, one.document].filter(Boolean).join(', '),
    },
    { id: 'written', name: say('written-by'), value: one => one.recordedBy },
    {
      id: 'when',
      name: say('when'),
      value: one => one.recordedAt,
      show: one => <DateText when={one.recordedAt} />,
      number: true,
    },
  ]
  return (
    <section>
      <h2>{say('history')}</h2>
      {records.length === 0 ? <p className="muted">{say('history-none')}</p> : null}
      {records.length > 0 ? (
        <DataTable label={say('history')} columns={columns} rows={[...records]} idOf={one => one.id} />
      ) : null}
    </section>
  )
}
