// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createInterface } from 'node:readline/promises'
import { emptyDataFolder } from '../empty-data-folder.ts'
import { readSurroundings } from '../surroundings.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'empty the demo, after asking',
  help: `
Usage: npm run reset, or npx vlechtwerk reset [--yes]

Deletes the embedded database and its keys from the data folder (VLECHTWERK_DATA, else .data); the next start makes
the demo anew. Other files in that folder stay. A database of DATABASE_URL is never touched.

  --yes   do not ask
`,
  async run(args) {
    const wrong = args.find(arg => arg !== '--yes' && arg !== '-y')
    if (wrong !== undefined)
      return complain(`reset knows no '${wrong}'; 'vlechtwerk reset --help' tells more.`, 2)
    try {
      const { database, dataFolder } = readSurroundings()
      if (database)
        return complain('reset empties the embedded demo only; unset DATABASE_URL to mean that.', 2)
      if (args.length === 0 && !process.stdin.isTTY)
        return complain('reset asks first; say --yes in a script.', 2)
      if (args.length === 0 && !(await agreed(dataFolder))) return complain('Nothing was deleted.', 0)
      const gone = await emptyDataFolder(dataFolder)
      process.stdout.write(gone.length === 0 ? `${dataFolder} was empty.\n` : `Deleted ${gone.join(', ')}.\n`)
      return 0
    } catch (problem) {
      return complain(problem instanceof Error ? problem.message : String(problem), 1)
    }
  },
}

async function agreed(dataFolder: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^(y|yes|j|ja)$/i.test((await asking.question(`Delete all data in ${dataFolder}? (y/N) `)).trim())
  } finally {
    asking.close()
  }
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}
