// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessPage } from '../access-page.ts'
import { allDoorsShown } from '../all-doors.ts'
import { root } from '../checks/house.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'write docs/access.md: who may pass which door',
  help: `
Usage: npx vlechtwerk access

Writes docs/access.md from the routes themselves. Run it after adding or changing a route; a test compares.
`,
  async run() {
    writeFileSync(join(root, 'docs', 'access.md'), accessPage(allDoorsShown()))
    return 0
  },
}
