// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { RailBlock } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { PersonChip } from '../../../platform/ui/people/person-chip.tsx'
import type { ToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { fileWords } from './file.words.ts'

/** Beside the form: who reads this, what happens next, whom to call first. */
export function FileRail({ people, filed }: { people: readonly ToCall[]; filed: boolean }) {
  const say = useWords(fileWords)
  const domain = useMe().data?.domain
  const [coordinator] = people
  return (
    <>
      <RailBlock title={say('who-reads')}>
        <p>
          {say('readers', {
            domain: domain ? domain.name : '',
            name: coordinator?.name ?? '',
          }).replace(/, \.$/, '.')}
        </p>
        <p className="meta">{say('nobody-else')}</p>
      </RailBlock>
      {filed ? null : (
        <RailBlock title={say('what-next')}>
          <p>{say('next-read')}</p>
          <p>{say('next-told')}</p>
        </RailBlock>
      )}
      <RailBlock title={say('doubt')}>
        <p>{say('doubt-text')}</p>
        {people.map(person => (
          <PersonChip key={person.name} {...person} />
        ))}
      </RailBlock>
    </>
  )
}
