// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { policeArticles } from '../../../vocabulary/police-articles.ts'
import type { Waiting } from '../release.contract.ts'
import { releaseWords } from './release.words.ts'

/** What a release officer reads of a signal before deciding: what, by whom, for whom, under which article. */
export function AboutWaiting({ one }: { one: Waiting }) {
  const say = useWords(releaseWords)
  const inWords = useBilingual()
  const table = one.table.name ?? say('some-table')
  return (
    <>
      {one.facts.length > one.title.length + 1 ? (
        <>
          {one.facts}
          <br />
        </>
      ) : null}
      {say('filed-by', { who: one.filedBy, place: one.placeLabel, table })}{' '}
      {one.persons > 0 ? say('persons', { count: one.persons }) : ''}
      {one.article ? (
        <>
          <br />
          {capital(inWords(policeArticles[one.article]))}. <ClockWords clock={one.clock} />
        </>
      ) : null}
      {one.question ? (
        <>
          <br />
          {say('question', { question: one.question })}
        </>
      ) : null}
      {one.here ? null : (
        <>
          <br />
          {say('choose', { table })}
        </>
      )}
    </>
  )
}

function ClockWords({ clock }: { clock: Waiting['clock'] }) {
  const say = useWords(releaseWords)
  if (clock === null) return null
  return clock.daysLeft < 0 ? say('over') : say(clock.ends, { count: clock.daysLeft })
}
