// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { type DomainKindName, domainKinds } from '../../vocabulary/domain-kinds.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { endOfKeeping } from '../signals/filing.contract.ts'
import { bringRows, endImport, findMapping, listImports, startImport } from './import.contract.ts'
import { readRow, sortRows, tooManyPersons } from './import.rules.ts'
import {
  categoriesIn,
  countRows,
  endRun,
  findFlowsHere,
  findKnown,
  findRun,
  findRuns,
  findSavedMapping,
  getOwnDomainKind,
  getPersonsPerCall,
  insertPersons,
  insertReports,
  insertRun,
  saveMapping,
  waitForTurn,
} from './import.store.ts'

const reads = ['import_run', 'import_mapping', 'signal', 'legal_basis', 'partnership']
const may = (writes: string[]) =>
  ({ purposes: contentPurposes, roles: workingRoles, reads, writes, ground: 'table' }) as const

export function importRoutes(house: House): void {
  route(house, startImport, {
    may: may(['import_run', 'import_mapping']),
    async handle({ db, body }) {
      await insertRun(db, body)
      if (body.mapping) await saveMapping(db, body.source, body.mapping)
      return { id: body.id, mostPersons: await getPersonsPerCall(db) }
    },
  })

  route(house, bringRows, {
    may: may(['import_run', 'signal', 'signal_event', 'signal_subject', 'subject', 'intake']),
    async handle({ db, visit, params, body, newId }) {
      const run = (await findRun(db, params.id)) ?? refuse('not-found')
      if (run.atTable !== visit.table) refuse('not-in-this-context')
      const mostPersons = await getPersonsPerCall(db)
      if (tooManyPersons(body.rows, mostPersons)) refuse('too-many-persons')
      const flows = await findFlowsHere(db)
      const { good, refused } = sortRows(body.rows, flows, visit.now, readRow)
      if (!body.dryRun) await waitForTurn(db)
      const known = await findKnown(
        db,
        run.source,
        good.map(one => one.note.sourceId),
      )
      const fresh = good.filter(one => !known.has(one.note.sourceId))
      if (!body.dryRun) {
        const rows = fresh.map(({ note }) => ({
          id: newId(),
          copy: newId(),
          event: newId(),
          source: run.source,
          note,
          person: note.person ? newId() : null,
          endsAt: endOfKeeping(categoriesIn(note), flows, visit.now),
        }))
        const { releaseNeeded } = domainKinds[(await getOwnDomainKind(db)) as DomainKindName]
        await insertReports(db, rows, releaseNeeded)
        await insertPersons(db, rows)
        const persons = rows.filter(row => row.person !== null)
        const counts = { fresh: fresh.length, known: known.size, refused: refused.length }
        const brought = await countRows(db, params.id, { ...counts, persons: persons.length })
        // A file cut into many calls is still one import.
        if (brought > mostPersons) refuse('too-many-persons')
        await logHandled(db, 'import', 'import', [{ owner: visit.domain, object: params.id }])
        await logHandled(
          db,
          'file',
          'signal',
          persons.map(row => ({ owner: visit.domain, object: row.id, subject: row.person })),
        )
      }
      return { new: fresh.length, known: known.size, refused }
    },
  })

  route(house, endImport, {
    may: may(['import_run']),
    async handle({ db, params, body }) {
      const ended = await endRun(db, params.id, body)
      // Said twice is said once.
      if (!ended && (await findRun(db, params.id)) === undefined) refuse('not-found')
      return { id: params.id }
    },
  })

  route(house, listImports, {
    may: may([]),
    async handle({ db }) {
      return { imports: await findRuns(db) }
    },
  })

  route(house, findMapping, {
    may: may([]),
    async handle({ db, body }) {
      return { mapping: await findSavedMapping(db, body.source) }
    },
  })
}
