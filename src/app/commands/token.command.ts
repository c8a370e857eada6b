// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util'
import { z } from 'zod'
import { issueClient } from '../issue-client.ts'
import { type Context, issueToken } from '../issue-token.ts'
import { keyFilePath, openKeyFile } from '../keys.ts'
import { roleUrls } from '../prepare-database.ts'
import { nothingListens, runningDatabase } from '../running-database.ts'
import { readSurroundings, type Surroundings } from '../surroundings.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'print an API access token for a demo persona, or give a partner system its secret',
  help: `
Usage: npx vlechtwerk token --persona NAME [--context PARTNERSHIP/TABLE]
       npx vlechtwerk token --persona NAME --client SYSTEM

Prints an access token of a persona of the demo, for 12 hours, while the server runs. Send it as
'Authorization: Bearer TOKEN'. Only in demo mode: elsewhere people sign in at their own provider.

  --persona NAME     first name in lower case: marit, idris, samira, wietske …
  --context IDS      the partnership and table to work at, as 'id/id' (or 'id/-' without a table), as GET /v1/me
                     lists them under contexts; without it, where the persona worked last
  --client SYSTEM    makes credentials for a system of the persona's domain instead, such as 'MOR-koppeling': it
                     may do what a professional at the persona's tables may. Prints client_id and client_secret
                     as JSON, once; exchange them at POST /v1/oauth/token (client_credentials) for a token that
                     lasts 15 minutes. The same name again gives a further secret. Needs DATABASE_OWNER_URL, or
                     the embedded database.

It uses the database that the server uses: DATABASE_URL or DATABASE_OWNER_URL, else the embedded one of
VLECHTWERK_DATA (.data); and the keys of VLECHTWERK_KEYS, else keys.json in that folder.

Examples:
  curl -H "Authorization: Bearer $(npx vlechtwerk token --persona marit)" http://localhost:3000/v1/me
  npx vlechtwerk token --persona henk --client MOR-koppeling
`,
  async run(args) {
    const asked = read(args)
    if (typeof asked === 'string') return complain(asked, 2)
    try {
      process.stdout.write(`${await answer(asked, readSurroundings())}\n`)
      return 0
    } catch (problem) {
      if (nothingListens(problem)) return complain('The database does not run: start the server first.', 1)
      return complain(problem instanceof Error ? problem.message : String(problem), 1)
    }
  },
}

type Asked = { persona: string; client?: string; context?: Context }

const ids = z.tuple([z.uuid(), z.union([z.uuid(), z.literal('-')])])

function read(args: string[]): Asked | string {
  try {
    const options = {
      persona: { type: 'string' },
      client: { type: 'string' },
      context: { type: 'string' },
    } as const
    const { persona, client, context } = parseArgs({ args, options }).values
    if (!persona) return "Name a persona: --persona marit ('vlechtwerk token --help' tells more)."
    if (client !== undefined && (client.trim() === '' || context !== undefined))
      return '--client needs a name, and goes without --context.'
    if (context === undefined) return { persona, client }
    const read = ids.safeParse(context.split('/'))
    if (!read.success) return `--context is '${context}'; it must be two ids with a slash between, or 'id/-'.`
    const [partnership, table] = read.data
    return { persona, context: { partnership, table: table === '-' ? null : table } }
  } catch (problem) {
    return (problem as Error).message
  }
}

async function answer(asked: Asked, surroundings: Surroundings): Promise<string> {
  if (!surroundings.demo)
    throw new Error('Tokens for personas exist in demo mode only: set VLECHTWERK_DEMO=1 if this is one.')
  const database = await runningDatabase(surroundings)
  if (asked.client !== undefined) {
    if (!database.ownerUrl)
      throw new Error('Credentials of a system are made by the owner: set DATABASE_OWNER_URL.')
    const { id, secret } = await issueClient(database.ownerUrl, asked.client, asked.persona)
    return JSON.stringify({ client_id: id, client_secret: secret })
  }
  const { passwords } = openKeyFile(keyFilePath(surroundings.dataFolder))
  return await issueToken(roleUrls(database, passwords).app, asked.persona, asked.context)
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}
