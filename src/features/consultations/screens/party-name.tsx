// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type DomainKindName, domainKinds } from '../../../vocabulary/domain-kinds.ts'
import type { ConsultationLine } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'

/** How a side of a consultation is called: the coordinator, or an organisation and its function. */
export function usePartyName(): (party: ConsultationLine['other']) => string {
  const say = useWords(consultationWords)
  const inWords = useBilingual()
  return ({ coordinator, organisation, kind, name }) => {
    if (coordinator) return say('coordinator')
    const known = domainKinds[kind as DomainKindName]
    return `${organisation}, ${known ? inWords(known.name) : name}`
  }
}
