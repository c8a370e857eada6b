// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import { fieldProblems } from '../../vocabulary/field-problems.ts'
import type { Language } from '../../vocabulary/language.ts'
import { type FieldProblem, refuse } from './refuse.ts'

const sentences = { nl: z.locales.nl().localeError, en: z.locales.en().localeError }

/**
 * Reads input by its shape; all problems at once, each at its own field, in the reader's language.
 * @throws Refused `invalid-input`
 */
export function readInput<T extends z.ZodType>(
  shape: T | undefined,
  value: unknown,
  language: Language,
): z.output<T> | undefined {
  if (shape === undefined) return undefined
  const strange = findNotText(value)
  if (strange !== undefined) {
    refuse('invalid-input', { fields: [{ path: strange, message: fieldProblems['not-text'][language] }] })
  }
  const read = shape.safeParse(value)
  if (read.success) return read.data
  refuse('invalid-input', { fields: read.error.issues.map(issue => problemAt(issue, language)) })
}

function problemAt(issue: z.core.$ZodIssue, language: Language): FieldProblem {
  const path = issue.path.map(String).join('.')
  const own = (fieldProblems as Record<string, { nl: string; en: string }>)[issue.message]
  if (own) return { path, message: own[language] }
  const said = sentences[language](issue as z.core.$ZodRawIssue)
  return { path, message: typeof said === 'string' ? said : (said?.message ?? issue.message) }
}

/** The path of the first string that PostgreSQL could not keep: one with a NUL or half a surrogate pair. */
function findNotText(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = findNotText(inner, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
