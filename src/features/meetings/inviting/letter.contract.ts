// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
const address = z.email('mail-address').max(254)

export const listLetters = contract('GET /v1/letters', {
  summary: 'The letters I was sent: that something waits, when and where, never what about',
  response: z.object({
    letters: z.array(
      z.object({
        id: z.uuid(),
        subject: z.string(),
        text: z.string(),
        /** The page of this house that the letter leads to; nothing when there is none any more. */
        place: z.string().nullable(),
        madeAt: moment,
        /** When it was handed to the mail server; nothing where letters stay in the house. */
        sentAt: moment.nullable(),
      }),
    ),
  }),
})

export const seeMailAddress = contract('GET /v1/mail-address', {
  summary: 'Where my letters go',
  response: z.object({ address: z.string().nullable() }),
})

export const setMailAddress = contract('PUT /v1/mail-address', {
  summary: 'Where my letters may go; nothing keeps them in the house',
  body: z.object({ address: address.nullable() }),
  response: z.object({ address: z.string().nullable() }),
})
