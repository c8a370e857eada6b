// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Seal } from '../reporter.contract.ts'
import { reporterWords } from './reporter.words.ts'
/** Who opened the seal, and why. */
export function ReporterReadings({ seal }: { seal: Seal }) {
  const say = useWords(reporterWords)
  if (seal.readings.length === 0) return null
  return (
    <>
      <h3>{say('looked')}</h3>
      <ul>
        {seal.readings.map(({ at, byName, reason }) => (
          <li key={`${at} ${byName} ${reason}`} className="small">
            <DateText when={at} /> {say('looked-by', { who: byName, reason })}
          </li>
        ))}
      </ul>
    </>
  )
}
