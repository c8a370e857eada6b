// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Fragment, useState } from 'react'
import { KeyLine } from '../../../platform/ui/keyboard/key.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { useListKeys } from '../../../platform/ui/keyboard/use-list-keys.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { daysBetween } from '../../../platform/ui/time/calendar.ts'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { momentOf, showFullDate } from '../../../platform/ui/time/show-date.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type PhenomenonRoot, phenomenonRoots } from '../../../vocabulary/phenomena.ts'
import type { OverlapLine } from '../../overlaps/overlap.contract.ts'
import { showPeriod } from './desk.rules.ts'
import { deskWords } from './desk.words.ts'
import { OpenedOverlap } from './opened-overlap.tsx'
import '../../../platform/ui/table/table.css'
import './desk.css'

type Deeds = Record<'plan' | 'aside', (line: OverlapLine) => void>

/** Overlaps by place: `j k` walk, `enter` opens one in its place, `a` and `g` decide what happens with it. */
export function OverlapTable({ lines, plan, aside }: { lines: readonly OverlapLine[] } & Deeds) {
  const say = useWords(deskWords)
  const [opened, setOpened] = useState<string>()
  const doing = (deed: (line: OverlapLine) => void) => (id: string | undefined) => {
    const line = lines.find(one => one.id === id && one.state !== 'on-agenda')
    if (line) deed(line)
  }
  const flip = (id: string) => setOpened(now => (now === id ? undefined : id))
  const { list, tabStop, walk } = useListKeys({
    ids: lines.map(({ id }) => id),
    open: flip,
    actions: { a: doing(plan), g: doing(aside) },
  })
  // From elsewhere on the page the keys go to the row one was at last.
  useShortcut('a', say('to-agenda'), () => doing(plan)(walk.at ?? opened))
  useShortcut('g', say('set-aside'), () => doing(aside)(walk.at ?? opened))
  return (
    <section className="table-place" aria-label={say('overlaps')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys belong to the rows inside, which have the focus */}
      <div ref={list.ref as never} onKeyDown={list.onKeyDown} onFocus={list.onFocus}>
        <table className="table overlaps">
          <caption className="only-heard">{say('overlaps')}</caption>
          <OverlapHead />
          <tbody>
            {lines.map(line => (
              <Fragment key={line.id}>
                <OverlapRow
                  line={line}
                  opened={opened === line.id}
                  flip={() => flip(line.id)}
                  tabStop={tabStop(line.id)}
                />
                {opened === line.id ? (
                  <OpenedOverlap line={line} plan={() => plan(line)} aside={() => aside(line)} />
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <KeyLine
        keys={[
          ['j k', say('down-up')],
          ['enter', say('open')],
          ['a', say('agenda-key')],
          ['g', say('aside-key')],
        ]}
      />
    </section>
  )
}

function OverlapHead() {
  const say = useWords(deskWords)
  return (
    <thead>
      <tr>
        <th scope="col">{say('place')}</th>
        <th scope="col">{say('phenomenon')}</th>
        <th scope="col" className="number">
          {say('signals')}
        </th>
        <th scope="col">{say('period')}</th>
        <th scope="col" className="number">
          {say('since')}
        </th>
        <th scope="col" className="number">
          {say('next-step')}
        </th>
      </tr>
    </thead>
  )
}

type RowProps = { line: OverlapLine; opened: boolean; flip: () => void; tabStop: 0 | -1 }

function OverlapRow({ line, opened, flip, tabStop }: RowProps) {
  const say = useWords(deskWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const today = useToday()
  const settled = line.state === 'on-agenda'
  const person = line.kind === 'person'
  const age = daysBetween(momentOf(line.foundAt).day, today)
  const root = phenomenonRoots[line.root as PhenomenonRoot]
  return (
    <tr data-row={line.id} tabIndex={tabStop} className={opened ? 'opened' : ''}>
      <th scope="row">
        <button type="button" className="link plain quiet" aria-expanded={opened} onClick={flip}>
          {person ? say('a-person') : line.placeLabel}
        </button>
        <div className="meta">{say(line.class)}</div>
      </th>
      <td className="phenomenon">{person ? '–' : capital(root ? inWords(root) : line.root)}</td>
      <td className="number" data-name={say('signals')}>
        {person ? '–' : line.parts}
      </td>
      <td className="muted" title={person ? undefined : showFullDate(line.lastObserved, language)}>
        {person ? '–' : showPeriod(line.firstObserved, line.lastObserved, language)}
      </td>
      <td className="number muted" data-name={say('since')}>
        {age < 1 ? say('age-today') : say('age', { count: age })}
      </td>
      <td className="number">
        <Status shape={settled ? 'full' : 'open'} tone={settled ? 'primary' : 'accent'}>
          {say(settled ? 'on-agenda' : 'waits-for-you')}
        </Status>
      </td>
    </tr>
  )
}
