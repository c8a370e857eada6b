// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { domains, region } from '../../district/organisations.ts'
import { accountOf, getPersona } from '../../district/people.ts'
import { reporters } from '../../district/reporters.ts'
import { storySignalId } from '../../district/signals.story.ts'
import { labelOf } from '../../features/signals/reporter.store.ts'
import type { Filler } from './filler.ts'

/** Who told it, in the vault: sealed under the keys of this house, so that only it can open them. */
export const fillReporters: Filler = async (owner, now, keys) => {
  for (const { signal, filer, name, phone, readers } of reporters) {
    const domain = domains[getPersona(filer).domain].number
    const id = storySignalId(signal)
    const cipher = keys.encrypt(
      labelOf({ region: region.number, domain }, id),
      JSON.stringify({ name, phone }),
    )
    const where = [region.number, domain, id, accountOf(filer)]
    await owner.query(
      'insert into reporter (region, domain, signal, filer, cipher, sealed_at) values ($1, $2, $3, $4, $5, $6)',
      [...where, cipher, now],
    )
    for (const reader of readers)
      await owner.query(
        `insert into reporter_reader (region, domain, signal, filer, account, named_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [...where, accountOf(reader), now],
      )
  }
}
