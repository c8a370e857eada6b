// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { Visit } from '../../platform/access/visit.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { addSubject, searchSubjects, seeSubject } from './subject.contract.ts'
import { findSubject, findSubjects, insertSubject } from './subject.store.ts'

const may = (writes: string[]) =>
  ({
    purposes: contentPurposes,
    roles: workingRoles,
    reads: ['subject', 'signal_subject'],
    writes,
    ground: 'own-task',
  }) as const

/** Tokens and ciphers are keyed per domain: two domains that hold the same number hold nothing alike. */
const label = (visit: Visit) => `bsn:${visit.region}:${visit.domain}`

export function subjectRoutes(house: House): void {
  route(house, searchSubjects, {
    may: may([]),
    async handle({ db, visit, body }) {
      const { bsn, ...wish } = body
      const bsnToken = bsn === undefined ? undefined : house.keys.token(label(visit), bsn)
      const subjects = await findSubjects(db, { ...wish, bsnToken })
      const persons = subjects.filter(subject => subject.kind === 'person')
      await logHandled(
        db,
        'search',
        'subject',
        persons.map(person => ({ owner: visit.domain, object: person.id, subject: person.id })),
      )
      return { subjects }
    },
  })

  route(house, addSubject, {
    may: may(['subject']),
    async handle({ db, visit, body }) {
      const { bsn, ...subject } = body
      const sealed =
        bsn === undefined
          ? undefined
          : { token: house.keys.token(label(visit), bsn), cipher: house.keys.encrypt(label(visit), bsn) }
      await insertSubject(db, subject, sealed)
      await log(db, visit, 'add', subject.id, subject.kind)
      return { id: subject.id }
    },
  })

  route(house, seeSubject, {
    may: may([]),
    async handle({ db, visit, params }) {
      const { bsnCipher, ...subject } = (await findSubject(db, params.id)) ?? refuse('not-found')
      await log(db, visit, 'read', subject.id, subject.kind)
      const bsnEnds = bsnCipher === null ? null : house.keys.decrypt(label(visit), bsnCipher).slice(-3)
      return { ...subject, bsnEnds }
    },
  })
}

async function log(
  db: Parameters<typeof logHandled>[0],
  visit: Visit,
  action: string,
  id: string,
  kind: string,
): Promise<void> {
  await logHandled(db, action, 'subject', [
    { owner: visit.domain, object: id, subject: kind === 'person' ? id : null },
  ])
}
