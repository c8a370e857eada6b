// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { listSignals } from '../../signals/signal-list.contract.ts'
import { listImports } from '../import.contract.ts'
import { importWords } from './import.words.ts'
import { bringFile, isUnderWay, workNow } from './import-work.ts'
import { useDoors } from './use-import.tsx'

/** Begins, or goes on; tells the end wherever the reader is by then. */
export function useBegin(): () => void {
  const say = useWords(importWords)
  const language = useLanguage()
  const tell = useToast()
  const queries = useQueryClient()
  const doors = useDoors()
  return () => {
    void bringFile(doors).then(async () => {
      const { outcome, phase } = workNow()
      const number = (outcome?.new ?? 0).toLocaleString(language)
      const counted = say('new', { count: outcome?.new ?? 0, number })
      tell({ said: `${say(phase === 'done' ? 'done' : 'stopped')}: ${counted}` })
      for (const { path } of [listSignals, listImports]) await queries.invalidateQueries({ queryKey: [path] })
    })
  }
}

/** Who leaves while it runs is told that it goes on. */
export function useGoesOn(): void {
  const say = useWords(importWords)
  const tell = useToast()
  useEffect(
    () => () => {
      const { phase, outcome, checked } = workNow()
      if (phase !== 'bringing' || !isUnderWay()) return
      const [done, total] = [outcome?.read ?? 0, checked?.read ?? 0].map(one => one.toLocaleString())
      tell({ said: say('goes-on', { done: done!, total: total! }) })
    },
    [say, tell],
  )
}
