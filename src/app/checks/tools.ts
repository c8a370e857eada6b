// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOfHouse, root } from './house.ts'
import type { Outcome } from './suite.ts'

type Check = { name: string; run(): Promise<Outcome> }
type Said = { code: number; text: string }

/** Format, lint and types: each counts as one check, and each must have looked at files. */
export const toolChecks: Check[] = [
  { name: 'format', run: () => together([() => biome('check', '--linter-enabled=false')]) },
  { name: 'lint', run: () => together([() => biome('lint'), oxlint, knip]) },
  {
    name: 'types',
    run: () => together(projects().map(project => () => program('typescript', 'tsc', ['-p', project]))),
  },
]

async function together(works: (() => Promise<Said>)[]): Promise<Outcome> {
  const complaints: string[] = []
  for (const work of works) {
    const { code, text } = await work()
    if (code !== 0) complaints.push(text.trim())
  }
  return complaints.length === 0
    ? { passed: 1, failures: [] }
    : { passed: 0, failures: [complaints.join('\n')] }
}

async function biome(verb: string, ...flags: string[]): Promise<Said> {
  const quiet = ['--colors=off', '--diagnostic-level=error']
  return sawFiles(
    await program('@biomejs/biome', 'biome', [verb, ...flags, ...quiet, '.']),
    /Checked (\d+) files?/,
  )
}

async function oxlint(): Promise<Said> {
  const folders = ['src', 'test', 'district', 'scripts'].filter(
    each => filesOfHouse([each], '*.{ts,mjs}').length > 0,
  )
  const flags = ['--type-aware', '--deny-warnings', '--tsconfig=tsconfig.json']
  return sawFiles(await program('oxlint', 'oxlint', [...flags, ...folders]), /on (\d+) files?/)
}

/** Files nobody imports and packages nobody uses; what is used without an import stands in knip.json. */
const knip = () =>
  program('knip', 'knip', ['--no-progress', '--include', 'files,dependencies,unlisted,unresolved'])

/** A checker that looked at nothing is green and worthless. */
function sawFiles({ code, text }: Said, pattern: RegExp): Said {
  const files = Number(pattern.exec(text)?.[1] ?? 0)
  return code === 0 && files < 10
    ? { code: 1, text: `only ${files} files were looked at\n${text}` }
    : { code, text }
}

function projects(): string[] {
  return filesOfHouse(['src'], '*.tsx').length > 0
    ? ['tsconfig.json', 'tsconfig.web.json']
    : ['tsconfig.json']
}

/** Runs a program of a package, whatever else is on the path. */
function program(packageName: string, bin: string, args: string[]): Promise<Said> {
  const folder = join(root, 'node_modules', packageName)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
  }
  const file = join(folder, manifest.bin[bin] ?? '')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? 1, text }))
  })
}
