// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { findChanges } from './signal-changes.store.ts'
import { exportSignals, mostExported, seeChanges } from './signal-export.contract.ts'
import { exportedFile, findExported, findPersonsIn, getExporter, keepExport } from './signal-export.store.ts'
import { countFitting, findPage } from './signal-list.store.ts'

export function signalExportRoutes(house: House): void {
  route(house, exportSignals, {
    may: {
      purposes: contentPurposes,
      roles: workingRoles,
      reads: ['signal', 'signal_subject', 'subject', 'account', 'domain'],
      writes: ['signal_export'],
      ground: 'own-task',
    },
    async handle({ db, visit, body, newId, header }) {
      const ids = body.ids ?? (await idsFitting(db, body.filter))
      const signals = await findExported(db, ids)
      const persons = await findPersonsIn(db, ids)
      const lines = signals.flatMap(({ id }) => {
        const about = persons.filter(({ signal }) => signal === id)
        const line = { owner: visit.domain, object: id }
        return about.length === 0 ? [line] : about.map(({ person }) => ({ ...line, subject: person }))
      })
      await logHandled(db, 'export', 'signal', lines)
      await keepExport(db, newId(), body.reason, signals.length)
      header('Content-Disposition', 'attachment; filename="signalen.csv"')
      return exportedFile(signals, { ...(await getExporter(db)), reason: body.reason })
    },
  })

  route(house, seeChanges, {
    may: {
      purposes: contentPurposes,
      roles: workingRoles,
      reads: ['signal', 'signal_event', 'account'],
      writes: [],
      ground: 'own-task',
    },
    async handle({ db }) {
      return { changes: await findChanges(db) }
    },
  })
}

type Listed = Parameters<typeof findPage>

async function idsFitting(db: Listed[0], filter: Partial<Listed[1]> | undefined): Promise<string[]> {
  const wish = {
    phenomenon: undefined,
    area: undefined,
    sort: 'newest' as const,
    ...filter,
    limit: mostExported,
  }
  if ((await countFitting(db, wish)) > mostExported) refuse('too-much-to-export')
  return (await findPage(db, wish)).lines.map(({ id }) => id)
}
