// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../../vocabulary/language.ts'
import { refusals } from '../../../vocabulary/refusals.ts'

/** One field that is not right yet. `path` is dotted as in the form: `where.postcode`. */
export type FieldRefusal = { path: string; message: string }

/** What the server answered when it said no: problem+json (RFC 9457), made whole. Never match on its text. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly says: string
  readonly next: string
  readonly reference: string | undefined
  readonly fields: readonly FieldRefusal[]
  /** What still stands in the way, as codes of the room that refused. */
  readonly objections: readonly string[]
  /** Whatever else the answer carries, such as the version that lies there now (409). */
  readonly more: Readonly<Record<string, unknown>>

  constructor(problem: Omit<Refusal, keyof Error>) {
    super(problem.says)
    this.name = 'Refusal'
    this.status = problem.status
    this.code = problem.code
    this.says = problem.says
    this.next = problem.next
    this.reference = problem.reference
    this.fields = problem.fields
    this.objections = problem.objections
    this.more = problem.more
  }
}

type Known = Record<string, { says: Record<Language, string>; next: Record<Language, string> }>
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

function fieldsOf(errors: unknown): FieldRefusal[] {
  if (!Array.isArray(errors)) return []
  return errors.flatMap(error => {
    const { path, field, pointer, name, message, detail } = error as Record<string, unknown>
    const where = Array.isArray(path)
      ? path.join('.')
      : (text(path) ?? text(field) ?? text(name) ?? text(pointer) ?? '')
    return [
      { path: where.replace(/^#?\//, '').replaceAll('/', '.'), message: text(message) ?? text(detail) ?? '' },
    ]
  })
}

// A proxy on the way answers without our body.
const codeOf: Record<number, string> = {
  401: 'not-signed-in',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many-requests',
  502: 'not-now',
  503: 'not-now',
  504: 'not-now',
}

/**
 * Reads a problem+json body. The words come from the vocabulary when the code is known there,
 * in the reader's language; otherwise from the answer itself.
 */
export function readRefusal(status: number, body: unknown, language: Language): Refusal {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const code =
    text(problem.code) ?? text(problem.type)?.split(/[/#:]/).at(-1) ?? codeOf[status] ?? 'unexpected'
  const known = (refusals as Known)[code]
  return new Refusal({
    status,
    code,
    says: known?.says[language] ?? text(problem.title) ?? refusals.unexpected.says[language],
    next:
      known?.next[language] ??
      text(problem.next) ??
      text(problem.detail) ??
      refusals.unexpected.next[language],
    reference: text(problem.reference) ?? text(problem.instance)?.split('/').at(-1),
    fields: fieldsOf(problem.errors),
    objections: Array.isArray(problem.objections) ? problem.objections.map(String) : [],
    more: (problem.more ?? {}) as Record<string, unknown>,
  })
}

/** Nothing was answered at all: no network, or nobody home. Not an error of the reader. */
export const outOfReach = (language: Language): Refusal => readRefusal(0, { code: 'not-now' }, language)
