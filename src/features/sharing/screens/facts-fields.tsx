// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { CheckboxGroup, RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Preview } from '../share.contract.ts'
import { bringWords } from './bring.words.ts'
import type { Along, Part, WishProps } from './bringing.rules.ts'

/** The facts in words to adapt, and what of the signal goes along; a name only when somebody chose it. */
export function FactsFields({ wish, change, error, source }: WishProps & { source: Preview['source'] }) {
  const say = useWords(bringWords)
  const parts: Part[] = ['place', 'period', 'phenomenon']
  return (
    <>
      {source ? (
        <p className="meta">{say('from-signal', { number: source.number, title: source.title })}</p>
      ) : null}
      <TextArea
        label={say('facts')}
        hint={say('facts-hint')}
        maxLength={20_000}
        value={wish.facts}
        onChange={event => change({ facts: event.target.value })}
        error={error('facts')}
      />
      {source ? (
        <CheckboxGroup
          label={say('along')}
          stacked
          optional
          choices={parts.map(value => ({ value, label: say(value, { place: source.placeLabel }) }))}
          value={wish.with}
          onChange={next => change({ with: next })}
        />
      ) : null}
      {source?.subjects.map(({ id, kind, name }) => (
        <SubjectChoice
          key={id}
          name={name}
          person={kind === 'person'}
          along={wish.along[id] ?? 'not-along'}
          choose={along => change({ along: { ...wish.along, [id]: along } })}
        />
      ))}
    </>
  )
}

type SubjectProps = { name: string; person: boolean; along: Along; choose: (along: Along) => void }

function SubjectChoice({ name, person, along, choose }: SubjectProps) {
  const say = useWords(bringWords)
  const choices = person
    ? (['not-along', 'unnamed', 'named'] as const).map(value => ({ value, label: say(value) }))
    : (['not-along', 'unnamed'] as const).map(value => ({
        value,
        label: say(value === 'unnamed' ? 'goes-along' : value),
      }))
  return (
    <RadioGroup<Along>
      label={say('subject', { name })}
      stacked
      choices={choices}
      value={along}
      onChange={next => next && choose(next)}
    />
  )
}
