// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { openApiOf } from '../../platform/http/openapi.ts'
import { allDoorsShown } from '../all-doors.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'print the OpenAPI 3.1 document of the API',
  help: `
Usage: npx vlechtwerk openapi [URL]

Prints the same document that a running house serves at /v1/openapi.json. URL is where people reach the house
(default http://localhost:3000), for the address under 'servers'.
`,
  async run([url = 'http://localhost:3000']) {
    if (!/^https?:\/\/[^/]+$/.test(url)) {
      process.stderr.write(`'${url}' is not the address of a house, such as https://vlechtwerk.example\n`)
      return 2
    }
    process.stdout.write(`${JSON.stringify(openApiOf(allDoorsShown(), url), null, 2)}\n`)
    return 0
  },
}
