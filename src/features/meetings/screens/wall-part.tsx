// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeBeamer } from '../beamer.contract.ts'
import { runWords } from './run.words.ts'
import './beamer.css'

/** What hangs on the wall now, and where to open it on a second screen. */
export function WallPart({ meeting }: { meeting: string }) {
  const say = useWords(runWords)
  const { data } = useAsk(seeBeamer, { params: { id: meeting } })
  const said =
    data?.item && data.at !== null
      ? say('wall-shows', { at: data.at })
      : data && data.at !== null
        ? say('wall-shows-nothing')
        : say('wall-waits')
  return (
    <section className="wall-link">
      <p role="status">{data ? said : ''}</p>
      <p>
        <a href={`/overleg/${meeting}/beamer`} target="_blank" rel="noopener">
          {say('open-wall')}
        </a>
      </p>
    </section>
  )
}
