// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Command } from './commands/command.ts'

// Loaded when asked for: `match` must not wait for the database driver, nor `token` for the linkage engine.
const commands: Record<string, () => Promise<{ command: Command }>> = {
  start: () => import('./commands/start.command.ts'),
  migrate: () => import('./commands/migrate.command.ts'),
  reset: () => import('./commands/reset.command.ts'),
  token: () => import('./commands/token.command.ts'),
  test: () => import('./commands/test.command.ts'),
  bench: () => import('./commands/bench.command.ts'),
  import: () => import('./commands/import.command.ts'),
  'real-reports': () => import('./commands/real-reports.command.ts'),
  match: () => import('./commands/match.command.ts'),
  hotspots: () => import('./commands/hotspots.command.ts'),
  effect: () => import('./commands/effect.command.ts'),
  openapi: () => import('./commands/openapi.command.ts'),
  access: () => import('./commands/access.command.ts'),
}

const [name = '--help', ...args] = process.argv.slice(2)
if (name === '--help' || name === '-h' || name === 'help') {
  await overview()
} else {
  const load = commands[name]
  if (load === undefined) {
    process.stderr.write(`vlechtwerk knows no command '${name}'. 'vlechtwerk --help' lists them.\n`)
    process.exitCode = 2
  } else {
    const { command } = await load()
    if (args.includes('--help') || args.includes('-h')) process.stdout.write(command.help.trim() + '\n')
    else process.exitCode = await command.run(args)
  }
}

async function overview(): Promise<void> {
  const width = Math.max(0, ...Object.keys(commands).map(known => known.length))
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([known, load]) => `  ${known.padEnd(width)}  ${(await load()).command.summary}`,
    ),
  )
  process.stdout.write(
    `Usage: npx vlechtwerk COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nnpx vlechtwerk COMMAND --help tells the whole of one command.\n`,
  )
}
