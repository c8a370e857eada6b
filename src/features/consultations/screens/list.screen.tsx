// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { WhoToCall } from '../../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { Icon } from '../../../platform/ui/show/icon.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import { listConsultations } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { useRows } from './use-rows.tsx'

/** What was asked of us, what we asked, and what is over. */
export default function Consultations() {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const row = useRows()
  const { data, error, refetch } = useAsk(listConsultations, {})
  const { data: partnership } = useAsk(seePartnership, {})
  const ask = () => void navigate({ to: '/consultaties/vragen' })
  useShortcut('n', say('ask'), ask)
  const lines = data?.consultations ?? []
  const open = lines.filter(({ state }) => state !== 'ended')
  const groups = [
    { name: say('of-us'), lines: open.filter(({ side }) => side === 'asked-of-us') },
    { name: say('by-us'), lines: open.filter(({ side }) => side === 'asked-by-us') },
    { name: say('over'), lines: lines.filter(({ state }) => state === 'ended') },
  ].filter(group => group.lines.length > 0)
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      actions={
        <Button kind="primary" icon={<Icon name="plus" />} shortcut="n" onClick={ask}>
          {say('ask')}
        </Button>
      }
      rail={<WhoToCall people={whomToCall(partnership?.people ?? [], language)} />}
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton rows={5} /> : null}
      {data && lines.length === 0 ? <EmptyState fact={say('none-yet')} comes={say('none-comes')} /> : null}
      {groups.length > 0 ? (
        <WorkList
          groups={groups.map(({ name, lines: inGroup }) => ({ name, items: inGroup.map(row) }))}
          open={id => void navigate({ to: `/consultaties/${id}` })}
        />
      ) : null}
    </Page>
  )
}
