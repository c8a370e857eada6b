// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useContext } from 'react'
import { useMe } from '../../platform/ui/frame/router.tsx'
import { NowContext } from '../../platform/ui/time/date.tsx'
import { momentOf } from '../../platform/ui/time/show-date.ts'
import { capital } from '../../platform/ui/words/capital.ts'
import { useLanguage, useWords } from '../../platform/ui/words/use-words.tsx'
import { taskWords } from './task.words.ts'

const counted = {
  nl: [
    'nul',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const

/** "Goedemorgen Marit. Zes dingen wachten op jou. Eén daarvan is te laat." */
export function useGreeting(waiting: number, late: number): string {
  const say = useWords(taskWords)
  const language = useLanguage()
  const hour = Number((momentOf(useContext(NowContext)()).time ?? '09').slice(0, 2))
  const name = useMe().data?.account.name.split(' ')[0] ?? ''
  const inWords = (count: number) => capital(counted[language][count] ?? String(count))
  const part = hour < 12 ? 'good-morning' : hour < 18 ? 'good-afternoon' : 'good-evening'
  const lateOnes =
    late === 0 ? '' : late === 1 ? say('late-one') : say('late-many', { number: inWords(late) })
  const waits =
    waiting === 0 ? say('waiting-none') : say('waiting', { count: waiting, number: inWords(waiting) })
  return [say(part, { name }), waits, lateOnes].filter(Boolean).join(' ')
}
