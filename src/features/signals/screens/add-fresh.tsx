// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { useClient } from '../../../platform/ui/client/session.tsx'
import { addSubject } from '../../subjects/subject.contract.ts'
import type { About, FormDraft } from './form-draft.ts'

type Call = ReturnType<typeof useClient>['call']

/** Whom or what a note is about, with the unnamed group that was described under an id of its own. */
export const withGroup = (
  { kind, group, about }: Pick<FormDraft, 'kind' | 'group' | 'about'>,
  groupId: string,
): About[] =>
  kind === 'group' && group.trim() !== ''
    ? [...about, { id: groupId, kind: 'group', name: group.trim(), fresh: true }]
    : about

/**
 * Adds what the own domain does not know yet, one by one; what was added stays added when a later one is refused.
 * @param known hears after each which were added, so that a second try does not add it again
 * @returns the ids, to be tied to a signal
 */
export async function addFresh(
  call: Call,
  about: readonly About[],
  known: (added: ReadonlySet<string>) => void,
): Promise<string[]> {
  const added = new Set<string>()
  for (const one of about.filter(({ fresh }) => fresh)) {
    const plate = one.kind === 'vehicle' ? { plate: one.name } : {}
    await call(addSubject, { body: { id: one.id, kind: one.kind, name: one.name, ...plate } })
    added.add(one.id)
    known(added)
  }
  return about.map(({ id }) => id)
}

/** The same list with these marked as known to the own domain. */
export const knowing = (about: readonly About[], added: ReadonlySet<string>): About[] =>
  about.map(one => ({ ...one, fresh: one.fresh && !added.has(one.id) }))
