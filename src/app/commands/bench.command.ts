// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Figure, heading, rowOf } from '../checks/figures.ts'
import { filesOfHouse, root } from '../checks/house.ts'
import type { Command } from './command.ts'

/** Names under which several benches run together. */
const groups: Record<string, string[]> = { places: ['places', 'scan'] }

export const command: Command = {
  summary: 'measure against the figures we promise',
  help: `
Usage: npm run bench -- [NAME…]

Runs test/load/NAME.bench.ts, all whose name begins with NAME, or a group (${Object.keys(groups).join(', ')}), and prints
what was measured beside the figure to reach and the machine it was measured on. Without NAME it lists them.
Exit code 1 when a figure is not reached.
`,
  async run(args) {
    const all = filesOfHouse(['test/load'], '*.bench.ts')
    if (args.length === 0) return list(all)
    const chosen = all.filter(file =>
      args.flatMap(arg => groups[arg] ?? [arg]).some(arg => nameOf(file).startsWith(arg)),
    )
    if (chosen.length > 0) return measure(chosen)
    process.stderr.write(
      `No bench begins with '${args.join("' or '")}': ${all.map(nameOf).join(', ') || 'there is none'}.\n`,
    )
    return 2
  },
}

function list(files: string[]): number {
  for (const file of files) process.stdout.write(`npm run bench -- ${nameOf(file)}\n`)
  if (files.length === 0) process.stdout.write('There is no test/load/*.bench.ts yet.\n')
  return 0
}

async function measure(files: string[]): Promise<number> {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const machine = `${processor?.model.trim() || 'unknown processor'}, ${cpus().length} cores, ${memory} GB`
  process.stdout.write(`${machine}, Node ${process.versions.node}\n\n${heading}\n`)
  const figures: Figure[] = []
  for (const file of files) {
    const { bench } = (await import(pathToFileURL(join(root, file)).href)) as {
      bench: (print: (figure: Figure) => void) => Promise<void>
    }
    await bench(figure => {
      figures.push(figure)
      process.stdout.write(`${rowOf(figure)}\n`)
    })
  }
  const missed = figures.filter(figure => !figure.ok).length
  process.stdout.write(`\n${figures.length - missed} reached, ${missed} missed\n`)
  return missed === 0 && figures.length > 0 ? 0 : 1
}

function nameOf(file: string): string {
  return basename(file, '.bench.ts')
}
