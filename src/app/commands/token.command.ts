// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Colleague, issueClient } from '../issue-client.ts'
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
       npx vlechtwerk token --client SYSTEM (--persona NAME | --account ID)

Prints an access token of a persona of the demo, for 12 hours, while the server runs. Send it as
'Authorization: Bearer TOKEN'. Only in demo mode: elsewhere people sign in at their own provider.
With --client it gives a system of a partner its credentials instead, in the demo and outside it.

  --persona NAME     first name in lower case: marit, idris, samira, wietske …
  --context IDS      the partnership and table to work at, as 'id/id' (or 'id/-' without a table), as GET /v1/me
                     lists them under contexts; without it, where the persona worked last
  --client SYSTEM    makes credentials for a system of one colleague's domain, such as 'MOR-koppeling': it may do
                     what a professional at that colleague's tables may. Prints client_id and client_secret as
                     JSON, once; exchange them at POST /v1/oauth/token (client_credentials) for a token that lasts
                     15 minutes. The same name again gives a further secret. Needs DATABASE_OWNER_URL, or the
                     embedded database.
  --account ID       that colleague outside the demo: the id of the account, as GET /v1/me of that colleague says
                     under account

It uses the database that the server uses: DATABASE_URL or DATABASE_OWNER_URL, else the embedded one of
VLECHTWERK_DATA (.data); and the keys of VLECHTWERK_KEYS, else keys.json in that folder.

Examples:
  curl -H "Authorization: Bearer $(npx vlechtwerk token --persona marit)" http://localhost:3000/v1/me
  npx vlechtwerk token --client MOR-koppeling --persona henk
  npx vlechtwerk token --client MOR-koppeling --account 0f3c6a52-9d1e-4b8a-8f55-2f6f3f1f6f10
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

type Asked = { client: string; colleague: Colleague } | { persona: string; context?: Context }

const ids = z.tuple([z.uuid(), z.union([z.uuid(), z.literal('-')])])

function read(args: string[]): Asked | string {
  try {
    const options = {
      persona: { type: 'string' },
      account: { type: 'string' },
      client: { type: 'string' },
      context: { type: 'string' },
    } as const
    const { persona, account, client, context } = parseArgs({ args, options }).values
    if (client !== undefined) return readClient(client, { persona, account, context })
    if (!persona) return "Name a persona: --persona marit ('vlechtwerk token --help' tells more)."
    if (account !== undefined) return '--account goes with --client.'
    if (context === undefined) return { persona }
    const read = ids.safeParse(context.split('/'))
    if (!read.success) return `--context is '${context}'; it must be two ids with a slash between, or 'id/-'.`
    const [partnership, table] = read.data
    return { persona, context: { partnership, table: table === '-' ? null : table } }
  } catch (problem) {
    return (problem as Error).message
  }
}

type Whose = Record<'persona' | 'account' | 'context', string | undefined>

function readClient(client: string, { persona, account, context }: Whose): Asked | string {
  if (client.trim() === '' || context !== undefined)
    return '--client needs a name, and goes without --context.'
  if (account !== undefined && persona === undefined)
    return z.uuid().safeParse(account).success
      ? { client, colleague: { account } }
      : `--account is '${account}'; it must be the id of an account.`
  return persona && account === undefined
    ? { client, colleague: { persona } }
    : 'Say whose system it is: --persona marit in the demo, or --account ID.'
}

async function answer(asked: Asked, surroundings: Surroundings): Promise<string> {
  const namesPersona = 'persona' in asked || 'persona' in asked.colleague
  if (namesPersona && !surroundings.demo)
    throw new Error(
      'Personas exist in demo mode only: set VLECHTWERK_DEMO=1 if this is one. For a system of a partner, name a ' +
        'colleague with --account ID.',
    )
  const database = await runningDatabase(surroundings)
  if ('client' in asked) {
    if (!database.ownerUrl)
      throw new Error('Credentials of a system are made by the owner: set DATABASE_OWNER_URL.')
    const { id, secret } = await issueClient(database.ownerUrl, asked.client, asked.colleague)
    return JSON.stringify({ client_id: id, client_secret: secret })
  }
  const { passwords } = openKeyFile(keyFilePath(surroundings.dataFolder))
  return await issueToken(roleUrls(database, passwords).app, asked.persona, asked.context)
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}
