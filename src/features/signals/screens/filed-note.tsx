// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { withdrawSignal } from '../signal.contract.ts'
import { listSignals } from '../signal-list.contract.ts'
import { fileWords } from './file.words.ts'
import type { Filed } from './use-filing.tsx'

/** After filing: thanks, what happens now, and the way back. */
export function FiledNote({ filed, another }: { filed: Filed; another: () => void }) {
  const say = useWords(fileWords)
  const tell = useToast()
  const heading = useRef<HTMLHeadingElement>(null)
  const withdraw = useTell(withdrawSignal, { stale: [listSignals] })
  const released = filed.state !== 'release'
  const takeBack = () =>
    withdraw.mutate(
      { params: { id: filed.id }, body: { why: '' } },
      {
        onSuccess: () => {
          tell({ said: say('taken-back') })
          another()
        },
        onError: ({ says, next }) => tell({ said: `${says} ${next}` }),
      },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it was filed
  useEffect(() => {
    heading.current?.focus()
    tell({ said: say('filed-toast', { title: filed.title }), undo: takeBack })
  }, [filed.id])
  return (
    <section className="filed-next">
      <h2 tabIndex={-1} ref={heading}>
        {say(released ? 'done' : 'done-release')}
      </h2>
      {released ? null : <p>{say('release-text')}</p>}
      <p>{say('next-read')}</p>
      <p>{say('next-told')}</p>
      <p className="about-chosen">
        <Button kind="primary" onClick={another}>
          {say('another')}
        </Button>
        <ScreenLink to={`/signalen/${filed.id}`}>{say('to-signal')}</ScreenLink>
        <Button kind="link" onClick={takeBack} busy={withdraw.isPending}>
          {say('take-back')}
        </Button>
      </p>
    </section>
  )
}
