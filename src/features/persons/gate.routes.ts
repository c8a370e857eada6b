// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { closeGate, recordGate, seeGate } from './gate.contract.ts'
import { objectionsToRecording } from './gate.rules.ts'
import { findNeverMatched, findParts, findRecords, getGate, insertRecord } from './gate.store.ts'

const may = (writes: string[]) =>
  ({
    purposes: [...contentPurposes, 'oversight'],
    roles: ['coordinator', 'privacy-officer'],
    reads: ['gate_record', 'organisation'],
    writes,
    ground: 'own-task',
  }) as const

export function gateRoutes(house: House): void {
  route(house, seeGate, {
    may: may([]),
    async handle({ db }) {
      const parts = await findParts(db)
      return {
        ...(await getGate(db)),
        parts: parts.map(({ controller, controllerName, ...part }) => ({
          ...part,
          controller: controller === null ? null : { id: controller, name: controllerName ?? '' },
        })),
        neverMatched: await findNeverMatched(db),
        records: await findRecords(db),
      }
    },
  })

  route(house, recordGate, {
    may: may(['gate_record']),
    async handle({ db, body }) {
      const { possible, today } = await getGate(db)
      if (!possible) refuse('matching-not-for-this-kind')
      const controllers = (await findParts(db)).flatMap(({ controller }) => controller ?? [])
      const objections = objectionsToRecording(body, controllers, today)
      if (objections.length > 0) refuse('gate-not-recorded', { objections })
      await insertRecord(db, body)
      return { id: body.id, open: (await getGate(db)).open }
    },
  })

  route(house, closeGate, {
    may: may(['gate_record']),
    async handle({ db, body }) {
      if (!(await getGate(db)).possible) refuse('matching-not-for-this-kind')
      await insertRecord(db, { ...body, part: 'stop' })
      return { open: (await getGate(db)).open }
    },
  })
}
