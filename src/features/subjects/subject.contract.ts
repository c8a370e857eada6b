// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { isBsn, normaliseNationalId } from '../../analysis/matching/normalise/national-id.ts'
import { normalisePhone } from '../../analysis/matching/normalise/phone.ts'
import { normalisePlate } from '../../analysis/matching/normalise/vehicle.ts'
import { contract } from '../../platform/http/contract.ts'

export const subjectKinds = ['person', 'organisation', 'vehicle', 'group'] as const

const squeezed = (text: string) => text.replace(/[\s.-]/g, '')

/** Eleven-tested; nine digits, leading zero kept. */
export const bsn = z.string().max(40).transform(normaliseNationalId).refine(isBsn, 'bsn')
const registrationNumber = z
  .string()
  .max(40)
  .transform(squeezed)
  .refine(text => /^\d{8}$/.test(text), 'registration-number')
const plate = z
  .string()
  .max(20)
  .transform(text => normalisePlate(text).plate)
  .refine(text => text !== '', 'plate')
const postcode = z
  .string()
  .max(20)
  .transform(text => squeezed(text).toUpperCase())
  .refine(text => /^[1-9]\d{3}[A-Z]{2}$/.test(text), 'postcode')
const phone = z
  .string()
  .max(40)
  .transform(normalisePhone)
  .refine(text => text !== '', 'phone')

/** A whole date, or as much of it as one knows: `1987`, `1987-04`, `1987-04-13`. */
export const birthDate = z.string().refine(isBirthDate, 'birth-date')

function isBirthDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1880 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export const newSubject = z
  .object({
    id: z.uuid(),
    kind: z.enum(subjectKinds),
    name: z.string().trim().min(1, 'name-needed').max(300),
    givenName: z.string().trim().max(200).optional(),
    surname: z.string().trim().max(200).optional(),
    birthDate: birthDate.optional(),
    bsn: bsn.optional(),
    registrationNumber: registrationNumber.optional(),
    plate: plate.optional(),
    phone: phone.optional(),
    postcode: postcode.optional(),
    houseNumber: z.string().trim().max(20).optional(),
    description: z.string().trim().max(2000).optional(),
  })
  .superRefine((subject, context) => {
    for (const field of strangeTo[subject.kind]) {
      if (subject[field] !== undefined)
        context.addIssue({ code: 'custom', path: [field], message: 'not-for-this-kind' })
    }
  })
export type NewSubject = z.infer<typeof newSubject>

const personal = ['givenName', 'surname', 'birthDate', 'bsn'] as const
/** Fields that make no sense, or are not allowed, for a kind: an unnamed group stays unnamed. */
const strangeTo = {
  person: ['registrationNumber', 'plate'],
  organisation: [...personal, 'plate'],
  vehicle: [...personal, 'registrationNumber', 'phone', 'postcode', 'houseNumber'],
  group: [...personal, 'registrationNumber', 'plate', 'phone', 'postcode', 'houseNumber'],
} as const

const found = z.object({
  id: z.uuid(),
  kind: z.enum(subjectKinds),
  name: z.string(),
  /** What tells this one from another of the same name: a year of birth, a place, a plate. */
  hint: z.string(),
  signals: z.int(),
})

export const searchSubjects = contract('POST /v1/subjects/_search', {
  summary: 'Search whom or what my own domain already knows, before making a new one',
  body: z.object({
    words: z.string().trim().max(200).optional(),
    kind: z.enum(subjectKinds).optional(),
    bsn: bsn.optional(),
    registrationNumber: registrationNumber.optional(),
    plate: plate.optional(),
    limit: z.int().min(1).max(50).default(10),
  }),
  response: z.object({ subjects: z.array(found) }),
})

export const addSubject = contract('POST /v1/subjects', {
  summary: 'Add somebody or something to what my own domain knows',
  body: newSubject,
  response: z.object({ id: z.uuid() }),
  status: 201,
})

export const seeSubject = contract('GET /v1/subjects/:id', {
  summary: 'One subject of my own domain',
  params: z.object({ id: z.uuid() }),
  response: z.object({
    id: z.uuid(),
    kind: z.enum(subjectKinds),
    name: z.string(),
    givenName: z.string().nullable(),
    surname: z.string().nullable(),
    birthDate: z.string().nullable(),
    /** The last three digits only: enough to check that it is the one you mean. */
    bsnEnds: z.string().nullable(),
    registrationNumber: z.string().nullable(),
    plate: z.string().nullable(),
    phone: z.string().nullable(),
    postcode: z.string().nullable(),
    houseNumber: z.string().nullable(),
    description: z.string().nullable(),
    madeAt: z.iso.datetime({ offset: true }),
  }),
})
