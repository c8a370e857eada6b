// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { route } from '../../../platform/http/route.ts'
import { letterText, placeOf } from '../../../platform/mail/letter-text.ts'
import { listLetters, seeMailAddress, setMailAddress } from './letter.contract.ts'
import { findLanguage, findLetters, findMailAddress, keepMailAddress } from './letter.store.ts'

const may = (writes: string[]) =>
  ({ purposes: 'any', roles: 'any', reads: ['letter', 'mail_address'], writes, ground: 'account' }) as const

export function letterRoutes(house: House): void {
  route(house, listLetters, {
    may: may([]),
    async handle({ db }) {
      const language = await findLanguage(db)
      const letters = (await findLetters(db)).map(letter => ({
        id: letter.id,
        ...letterText(letter, language, house.publicUrl),
        place: letter.kind === 'called-off' ? null : placeOf(letter),
        madeAt: letter.madeAt,
        sentAt: letter.sentAt,
      }))
      return { letters }
    },
  })

  route(house, seeMailAddress, {
    may: may([]),
    async handle({ db }) {
      return { address: await findMailAddress(db) }
    },
  })

  route(house, setMailAddress, {
    may: may(['mail_address']),
    async handle({ db, body }) {
      await keepMailAddress(db, body.address)
      return { address: body.address }
    },
  })
}
