// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { ComboBox } from '../../../platform/ui/forms/combo-box.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import type { Found } from '../../../platform/ui/forms/use-found.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { searchSubjects } from '../../subjects/subject.contract.ts'
import { fileWords } from './file.words.ts'
import { type About, type FormDraft, type Kind, kinds, mayBring } from './form-draft.ts'

type Chosen = Pick<FormDraft, 'kind' | 'group' | 'about'>
type Flow = { category: string; carriesPersons: boolean }
type Props = Chosen & {
  flows: readonly Flow[]
  coordinator: string | undefined
  change: (chosen: Partial<Chosen>) => void
  error: string | undefined
}

/** Who or what, if known. Only kinds for which a flow lives are offered; of the others it says who can arrange it. */
export function WhoField({ kind, group, about, flows, coordinator, change, error }: Props) {
  const say = useWords(fileWords)
  const offered = kinds.filter(one => mayBring(one, flows))
  const others = kinds.filter(one => !offered.includes(one))
  const drop = (id: string) => change({ about: about.filter(one => one.id !== id) })
  return (
    <div className="field in-parts">
      {offered.length > 0 ? (
        <RadioGroup
          label={say('who')}
          hint={say('who-hint')}
          optional
          error={error}
          value={kind}
          onChange={chosen => change({ kind: chosen })}
          choices={offered.map(value => ({ value, label: say(value) }))}
        />
      ) : null}
      {kind === 'group' ? (
        <TextField
          label={say('group-label')}
          value={group}
          maxLength={300}
          onChange={event => change({ group: event.target.value })}
        />
      ) : null}
      {kind && kind !== 'group' ? (
        <SubjectSearch key={kind} kind={kind} add={one => change({ about: [...about, one] })} />
      ) : null}
      {about.map(({ id, kind: of, name }) => (
        <p className="about-chosen" key={id}>
          <span>
            <span className="muted">{say(of)}</span> <strong>{name}</strong>
          </span>
          <Button kind="link" aria-label={say('remove-name', { name })} onClick={() => drop(id)}>
            {say('remove')}
          </Button>
        </p>
      ))}
      {others.length > 0 ? (
        <p className="meta">
          {say('not-here', {
            kinds: others.map(one => say(one).toLowerCase()).join(', '),
            who: coordinator ?? say('the-coordinator'),
          })}
        </p>
      ) : null}
    </div>
  )
}

const fresh = 'new '

/** Looks in the own domain first; only what is not there can be added. */
function SubjectSearch({ kind, add }: { kind: Exclude<Kind, 'group'>; add: (about: About) => void }) {
  const say = useWords(fileWords)
  const { call } = useClient()
  const [round, setRound] = useState(0)
  const find = async (words: string, signal: AbortSignal): Promise<Found[]> => {
    const { subjects } = await call(searchSubjects, { body: { words, kind, limit: 8 } }, { signal })
    const known = subjects.map(({ id, name, hint }) => ({
      id,
      name,
      ...(hint === '' ? {} : { detail: hint }),
    }))
    const same = known.some(({ name }) => name.toLowerCase() === words.toLowerCase())
    if (same) return known
    return [
      ...known,
      { id: `${fresh}${words}`, name: say('make-new', { name: words }), detail: say('make-new-detail') },
    ]
  }
  const pick = (found: Found | undefined) => {
    if (found === undefined) return
    const isNew = found.id.startsWith(fresh)
    const name = isNew ? found.id.slice(fresh.length) : found.name
    add({ id: isNew ? crypto.randomUUID() : found.id, kind, name, fresh: isNew })
    setRound(round + 1)
  }
  return <ComboBox key={round} label={say(`find-${kind}`)} find={find} onPick={pick} />
}
