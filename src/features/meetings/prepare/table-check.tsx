// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Note } from '../../../platform/ui/show/calm.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { domainKinds } from '../../../vocabulary/domain-kinds.ts'
import { prepareWords } from './prepare.words.ts'
import { checkTable } from './preparing.contract.ts'

/** Who such a problem usually needs and nobody here stands for. For the coordinator; nothing when all are there. */
export function TableCheck({ item }: { item: string }) {
  const say = useWords(prepareWords)
  const inWords = useBilingual()
  const missing = useAsk(checkTable, { params: { id: item } }).data?.missing ?? []
  if (missing.length === 0) return null
  const kinds = missing.map(kind => inWords(domainKinds[kind].name)).join(', ')
  return (
    <Note title={say('check-title')}>
      <p>{say('check-text', { kinds })}</p>
    </Note>
  )
}
