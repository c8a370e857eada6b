// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { DraftNote } from '../../../platform/ui/client/draft-note.tsx'
import { KeyLine } from '../../../platform/ui/keyboard/key.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { MergeView } from '../../../platform/ui/show/merge-view.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'

import { BroughtPart } from '../../sharing/screens/brought-part.tsx'

import { TableCheck } from '../prepare/table-check.tsx'
import { SteeringPart } from '../steering/steering-part.tsx'
import { isAround, isHeavy } from '../weighing.rules.ts'

import { AgreementsPart } from './agreements-part.tsx'
import { ArrangeItem } from './arrange-item.tsx'
import { ChallengePart } from './challenge-part.tsx'
import { DecisionPart } from './decision-part.tsx'
import { ItemHead } from './item-head.tsx'
import { meetingWords } from './meeting.words.ts'
import { runWords } from './run.words.ts'
import { type Meeting, useDeciding } from './use-deciding.tsx'
import { type Item, useWritten } from './use-written.tsx'
import { ViewsPart } from './views-part.tsx'
import { WrittenPart } from './written-part.tsx'

type Props = { item: Item; meeting: Meeting; goTo: (position: number) => void }

/** One item as the coordinator writes it: picture, judgement, decision, agreements; every part has its key. */
export function ItemPane({ item, meeting, goTo }: Props) {
  const say = useWords(meetingWords)
  const sayRun = useWords(runWords)
  const text = useWritten(item)
  const deciding = useDeciding(item, meeting, text, goTo)
  const { refusal } = deciding
  const heavy = isHeavy({ route: deciding.route, subjectKind: item.subjectKind, options: item.options })
  const open = item.phase !== 'done'
  // Opening and closing weigh nothing: what belongs to weighing would only stand in the way there.
  const weighs = !isAround(item.kind) || item.route !== null
  useShortcut('b', say('key-picture'), () => focusOn('picture'))
  useShortcut('o', say('key-judgement'), () => focusOn('judgement'))
  useShortcut('s', say('key-decision'), () => focusOn('route'), weighs)
  useShortcut('a', say('key-agreement'), () => focusOn('agreement'))
  useShortcut('n', say('record-next-key'), deciding.next)
  useShortcut('ctrl+enter', say('record-next-key'), deciding.next)
  useShortcut('escape', say('key-leave'), () => (document.activeElement as HTMLElement | null)?.blur())
  return (
    <div className="item-pane">
      <ItemHead item={item} total={meeting.agenda.length} clock={meeting.state === 'running'} />
      {item.decidedAt ? null : <TableCheck item={item.id} />}
      {refusal ? <RefusalNote refusal={refusal} focus /> : null}
      {text.conflicts.length > 0 ? (
        <MergeView
          whose={say('somebody-else')}
          differences={text.conflicts.map(({ key, field, mine, theirs }) => ({
            field: key,
            name: field === 'dissent' ? sayRun('dissent') : say(field),
            mine: mine || sayRun('taken-away'),
            theirs: theirs || sayRun('taken-away'),
          }))}
          keep={text.keep}
        />
      ) : null}
      <Behind item={item} />
      {weighs ? <BroughtPart item={item.id} /> : null}
      <div className="written-parts">
        <WrittenPart field="picture" {...text} objection={deciding.about('no-picture')} />
        <WrittenPart field="judgement" {...text} objection={deciding.about('no-judgement')} />
      </div>
      {weighs ? (
        <>
          <ViewsPart
            item={item.id}
            meeting={meeting.id}
            open={open}
            heavy={heavy || item.subjectKind === 'person'}
            objection={deciding.about('views-sealed')}
          />
          <DecisionPart item={item} text={text} deciding={deciding} />
          <ChallengePart
            item={item.id}
            keeps
            open={open}
            heavy={heavy}
            objection={deciding.about('no-challenge')}
          />
        </>
      ) : null}
      {item.decidedAt && item.route === 'case-proposal' ? <SteeringPart item={item.id} /> : null}
      <AgreementsPart item={item} />
      {open ? <ArrangeItem item={item} meeting={meeting} goTo={goTo} /> : null}
      {open || weighs ? null : (
        <p className="arrange">
          <Button kind="link" onClick={deciding.takeBack}>
            {say('untick')}
          </Button>
        </p>
      )}
      <div className="item-foot">
        <KeyLine
          keys={[
            ['b', say('key-picture')],
            ['o', say('key-judgement')],
            ...(weighs ? [['s', say('key-decision')] as const] : []),
            ['a', say('key-agreement')],
            ['z', say('key-undo')],
            ['esc', say('key-leave')],
          ]}
        />
        <DraftNote state={text.state} keptAt={text.keptAt} />
        <Button kind="primary" shortcut="n" onClick={deciding.next} busy={deciding.busy}>
          {deciding.nextName}
        </Button>
      </div>
    </div>
  )
}

/** Where a key lands in a part: on the route chosen, else on the first thing to fill in. */
function focusOn(part: string): void {
  const inPart = (what: string) => document.querySelector<HTMLElement>(`[data-part="${part}"] ${what}`)
  // One question at a time: `:is(a, b)` answers in the order of the page, not in this one.
  const found = inPart('input[type=radio]:checked') ?? inPart(':is(textarea, input)')
  found?.focus()
}

function Behind({ item }: { item: Item }) {
  const say = useWords(meetingWords)
  if (item.intakes.length === 0) return null
  return (
    <details className="behind-item">
      <summary>{say('behind-title')}</summary>
      <ul>
        {item.intakes.map(({ id, facts, organisation }) => (
          <li key={id}>
            <strong>{organisation}</strong> {facts}
          </li>
        ))}
      </ul>
    </details>
  )
}
