// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { initialsOf } from './initials.ts'
import './person.css'

type Props = { name: string; task: string; extension?: string }

/** A colleague: initials, name, task and extension. Never a photo. */
export function PersonChip({ name, task, extension }: Props) {
  const say = useWords(uiWords)
  return (
    <div className="person">
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <div>
        <div className="person-name">{name}</div>
        <div className="meta">
          {[task, extension && say('extension', { number: extension })].filter(Boolean).join(' · ')}
        </div>
      </div>
    </div>
  )
}

/** Who to call about this screen, with the way out for real danger below it. */
export function WhoToCall({ people }: { people: readonly Props[] }) {
  const say = useWords(uiWords)
  return (
    <section className="rail-block">
      <h2>{say('who-to-call')}</h2>
      {people.map(person => (
        <PersonChip key={person.name} {...person} />
      ))}
      <DangerLine />
    </section>
  )
}

/** "Is er nu gevaar? Bel 112." Stands on every screen. */
export function DangerLine() {
  const say = useWords(uiWords)
  return (
    <p className="danger-line">
      {say('danger')} <a href="tel:112">112</a>.
    </p>
  )
}
