// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  items?: Schema
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
}

/**
 * Input as a contract asks for it, from its JSON Schema; ids now and then of what is really there.
 * Rules that stand in no schema (an eleven-test, an end before its start) may still be broken.
 */
export function inputOf(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(one => inputOf(one, ids)))
  if (schema.allOf) return inputOf(Object.assign({}, ...schema.allOf) as Schema, ids)
  if (schema.type === 'string') return textOf(schema, ids)
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({
      min: Math.max(schema.minimum ?? -5, -1e9),
      max: Math.min(schema.maximum ?? 1000, 1e9),
    })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'array')
    return fc.array(inputOf(schema.items ?? {}, ids), { maxLength: Math.min(schema.maxItems ?? 3, 3) })
  if (schema.type === 'object') return objectOf(schema, ids)
  return fc.jsonValue({ maxDepth: 2 })
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema, ids: readonly string[]) {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid())
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  if (format === 'date-time') return moment.map(date => date.toISOString())
  if (format === 'date') return moment.map(date => date.toISOString().slice(0, 10))
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  const words = fc.constantFrom(
    'Kadeplein',
    '12-AB-3',
    'vandalism',
    '1011 AB',
    '€ 4,-',
    'naïef 🌷',
    'עברית',
    "'; --",
  )
  const text = fc.oneof(words, fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) }))
  return text.map(one => one.slice(0, maxLength))
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, ids: readonly string[]) {
  const parts = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inputOf(one, ids)]))
  if (Object.keys(parts).length > 0 || typeof additionalProperties !== 'object')
    return fc.record(parts, { requiredKeys: required.filter(key => key in parts) })
  return fc.dictionary(fc.string({ maxLength: 8 }), inputOf(additionalProperties, ids), { maxKeys: 3 })
}

/** What nobody should send, and somebody will. */
export const nasty = fc.constantFrom<unknown>(
  null,
  '',
  '\0',
  'a\0b',
  '\ud800',
  'x'.repeat(30_000),
  '31-02-2026',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00Z',
  -1,
  2 ** 31,
  2 ** 53,
  1e308,
  0.1,
  [],
  [[[[[]]]]],
  {},
  { ['__proto__']: { roles: ['coordinator'] } },
  '=HYPERLINK("http://x")',
  "' or 1=1 --",
  '%00',
  '../../etc/passwd',
  true,
)

/** The same input with one thing in it replaced by something nasty, at any depth, or one thing too many. */
export function spoiled(input: unknown, by: unknown, at: number): unknown {
  if (typeof input !== 'object' || input === null) return by
  const keys = Object.keys(input)
  if (keys.length === 0) return by
  const key = keys[at % keys.length]!
  const inner = spoiled((input as Record<string, unknown>)[key], by, Math.trunc(at / keys.length))
  if (Array.isArray(input)) return input.map((one, n) => (String(n) === key ? inner : one))
  return { ...input, [key]: inner }
}
