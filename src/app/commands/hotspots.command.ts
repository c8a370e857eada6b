// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { tellingRefusals } from '../places/bad-input.ts'
import type { Command } from './command.ts'
import { hotspotsHelp } from './hotspots.help.ts'

const subcommands: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  analyse: async () => (await import('../places/analyse.ts')).analyse,
  rank: async () => (await import('../places/rank.ts')).rank,
  evaluate: async () => (await import('../places/evaluate.ts')).evaluate,
  knox: async () => (await import('../places/knox.ts')).knox,
  moran: async () => (await import('../places/moran.ts')).moranCommand,
  scan: async () => (await import('./hotspots.scan.ts')).runScan,
}

export const command: Command = {
  summary: 'find hot spots, rank places, test near repeats and clusters in a CSV of points',
  help: hotspotsHelp,
  async run(args) {
    const [name, ...rest] = args
    const load = name === undefined ? undefined : subcommands[name]
    if (load === undefined) {
      const said = name === undefined ? 'hotspots needs to know what to do' : `hotspots knows no '${name}'`
      process.stderr.write(
        `${said}: ${Object.keys(subcommands).join(', ')}. 'vlechtwerk hotspots --help' tells more.\n`,
      )
      return 2
    }
    const run = await load()
    return tellingRefusals(() => run(rest))
  },
}
