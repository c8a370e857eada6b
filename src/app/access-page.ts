// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { May } from '../platform/http/may.ts'
import type { ShownDoor } from '../platform/http/openapi.ts'
import { allPurposes } from '../vocabulary/purposes.ts'
import { allRoles } from '../vocabulary/roles.ts'

const head = `<!-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors -->
<!-- SPDX-License-Identifier: EUPL-1.2 -->

# Who may pass which door

Made from the routes themselves by \`npx vlechtwerk access\`; a test fails when this page says something else. A
route without permission does not compile and does not start. Behind every door the database decides again, by row:
this page tells who may knock, not what they find.
`

const lineOf = ({ contract }: ShownDoor) => `\`${contract.method} ${contract.path}\``
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function table(titles: readonly string[], rows: string[][]): string {
  return [row(titles), row(titles.map(() => '---')), ...rows.map(row)].join('\n')
}

const mark = (list: readonly string[] | 'any', one: string) =>
  list === 'any' || list.includes(one) ? '●' : ''

type Guarded = { contract: ShownDoor['contract']; may: May }

function whoPasses(doors: Guarded[]): string {
  const rows = doors.map(door => [
    lineOf(door),
    ...allRoles.map(role => mark(door.may.roles, role)),
    ...allPurposes.map(purpose => mark(door.may.purposes, purpose)),
  ])
  return table(['Door', ...allRoles.map(role => `*${role}*`), ...allPurposes], rows)
}

function whatIsTouched(doors: Guarded[]): string {
  const names = (list: readonly string[]) => list.join(', ') || 'nothing'
  const rows = doors.map(door => [
    lineOf(door),
    door.contract.summary,
    names(door.may.reads),
    names(door.may.writes),
    door.may.ground,
  ])
  return table(['Door', 'What', 'Reads', 'Writes', 'Rests on'], rows)
}

/** The overview of docs/access.md: routes down, roles and purposes across; tables touched; why a door is public. */
export function accessPage(doors: readonly ShownDoor[]): string {
  const sorted = doors.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const guarded = sorted.filter((door): door is Guarded => !('public' in door.may))
  const open = sorted.flatMap(door => ('public' in door.may ? [[lineOf(door), door.may.public]] : []))
  const parts = [
    head,
    `## Who passes\n\nRoles in italics, then purposes (they follow from the table one works at). Both must fit.\n`,
    whoPasses(guarded),
    `\n## What is touched, and on what it rests\n\n*table*: the live legal row of the table one works at. *own-task*: the own domain's task. *account*: one's own account.\n`,
    whatIsTouched(guarded),
    '\n## Open to everybody, and why\n',
    table(['Door', 'Why'], open),
  ]
  return `${parts.join('\n')}\n`
}

const keyOf = ({ contract }: ShownDoor) => `${contract.path} ${contract.method}`
