// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import type { FormError } from '../../../platform/ui/forms/form-errors.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { fileWords } from './file.words.ts'
import type { FieldName, Problem } from './form.rules.ts'
import type { Trouble } from './use-filing.tsx'

const objectionsAtTime = ['in-the-future', 'too-long-ago'] as const

/** What stands in the way, in words: per field, summed up, and what no field can mend. */
export function useFormTrouble({ problems, refusal, fields }: Trouble): {
  at: (field: FieldName) => string | undefined
  summary: FormError[]
  refusal: Refusal | undefined
} {
  const say = useWords(fileWords)
  const told = problems.map(problem => ({ field: problem.field, message: inWords(problem, say) }))
  const untimely = objectionsAtTime
    .filter(code => refusal?.objections.includes(code))
    .map(code => ({ field: 'when' as const, message: say(code) }))
  const all = [...told, ...fields, ...untimely]
  const first = all.filter(({ field }, at) => all.findIndex(one => one.field === field) === at)
  return {
    at: field => first.find(one => one.field === field)?.message,
    summary: first.map(({ field, message }) => ({ field, label: say(field), message })),
    refusal: first.length === 0 ? refusal : undefined,
  }
}

const inWords = (problem: Problem, say: ReturnType<typeof useWords<keyof typeof fileWords.texts.nl>>) =>
  say(problem.says, 'found' in problem ? { found: problem.found } : {})
