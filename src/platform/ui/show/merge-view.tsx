// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { RadioGroup } from '../forms/choices.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { Button } from './button.tsx'

export type Difference = { field: string; name: string; mine: string; theirs: string }
type Side = 'mine' | 'theirs'
type Props = {
  differences: readonly Difference[]
  whose: string
  keep: (chosen: Record<string, Side>) => void
}

/** Two people changed the same thing: both versions side by side, chosen per field. Nothing is overwritten silently. */
export function MergeView({ differences, whose, keep }: Props) {
  const say = useWords(uiWords)
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const open = differences.filter(({ field }) => chosen[field] === undefined)
  return (
    <section className="form" aria-label={say('merge')}>
      <p>{say('merge-story', { who: whose })}</p>
      {differences.map(({ field, name, mine, theirs }) => (
        <RadioGroup
          key={field}
          label={name}
          stacked
          value={chosen[field]}
          onChange={side => side && setChosen({ ...chosen, [field]: side })}
          choices={[
            { value: 'mine', label: `${say('merge-mine')}: ${mine}` },
            { value: 'theirs', label: `${say('merge-theirs', { who: whose })}: ${theirs}` },
          ]}
        />
      ))}
      <p>
        <Button kind="primary" busy={open.length > 0} onClick={() => keep(chosen)}>
          {say('merge-keep')}
        </Button>
      </p>
    </section>
  )
}
