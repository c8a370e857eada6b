// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { filesOfHouse, root } from '../checks/house.ts'
import { databaseStages, type Stage, stageOf, stages } from '../checks/stages.ts'
import { type Outcome, runFiles } from '../checks/suite.ts'
import { Surroundings } from '../checks/surroundings.ts'
import { toolChecks } from '../checks/tools.ts'
import type { Command } from './command.ts'

const names = [...toolChecks, ...stages].map(each => each.name)

export const command: Command = {
  summary: 'check everything: format, lint, types and all tests',
  help: `
Usage: npm test -- [STAGE…] [FILE…] [--only STAGE] [--postgres MAJOR]

Runs every check and ends with one line 'N passed, M failed'. Exit code 1 when anything failed.

  STAGE             run only these: ${names.join(', ')}
  --only STAGE      the same, said once more
  FILE              run one test file, with the database or browser its stage needs
  --postgres MAJOR  run ${databaseStages.join(', ')} on an installed PostgreSQL of this version, found in
                    /usr/lib/postgresql/MAJOR/bin or in the folder that VLECHTWERK_PG<MAJOR> names

Environment: VLECHTWERK_OPEN_DATA folder with open data for the tests that check themselves against it;
VLECHTWERK_CHROMIUM the browser's program.

Examples:
  npm test
  npm test -- unit structure
  npm test -- src/app/checks/stages.test.ts
  npm run test:pg15
`,
  async run(args) {
    const plan = planOf(args)
    if (typeof plan === 'string') {
      process.stderr.write(`${plan}\n`)
      return 2
    }
    return perform(plan)
  },
}

type Work = { name: string; run(): Promise<Outcome> }
type Plan = { works: Work[]; surroundings: Surroundings }

function planOf(args: string[]): Plan | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { only: { type: 'string', multiple: true }, postgres: { type: 'string' } },
    })
    const wanted = [...positionals, ...(values.only ?? []).flatMap(list => list.split(','))]
    const surroundings = new Surroundings(
      values.postgres === undefined ? undefined : majorOf(values.postgres),
    )
    const chosen = wanted.length === 0 && values.postgres !== undefined ? databaseStages : wanted
    return { surroundings, works: worksFor(chosen, surroundings) }
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

function majorOf(text: string): number {
  if (/^\d{2}$/.test(text)) return Number(text)
  throw new Error(`'${text}' is no major version of PostgreSQL; say for instance --postgres 15.`)
}

function worksFor(wanted: string[], surroundings: Surroundings): Work[] {
  const files = filesOfHouse(['src', 'district', 'test', 'scripts'], '*.test.ts')
  const asked = wanted.filter(each => !names.includes(each)).map(each => relative(root, resolve(each)))
  for (const file of asked)
    if (!files.includes(file))
      throw new Error(`'${file}' is neither a stage (${names.join(', ')}) nor a test file.`)
  const everything = wanted.length === 0
  const tools = toolChecks.filter(({ name }) => everything || wanted.includes(name))
  const suites = stages.flatMap(stage => {
    const own = files.filter(file => stageOf(file) === stage)
    const whole = everything || wanted.includes(stage.name)
    const some = whole ? own : own.filter(file => asked.includes(file))
    return whole || some.length > 0 ? [suiteWork(stage, some, surroundings)] : []
  })
  return [...tools, ...suites]
}

function suiteWork(stage: Stage, files: string[], surroundings: Surroundings): Work {
  return {
    name: stage.name,
    async run() {
      if (files.length === 0)
        return {
          passed: 0,
          failures: stage.mustHaveFiles ? [`${stage.name}: no files, and there must be`] : [],
        }
      await surroundings.prepare(stage)
      const outcome = await runFiles(files, stage.atOnce)
      const nothing = outcome.passed + outcome.failures.length === 0
      return nothing
        ? { passed: 0, failures: [`${stage.name}: ${files.length} files, and no test ran`] }
        : outcome
    },
  }
}

async function perform({ works, surroundings }: Plan): Promise<number> {
  // Without this a Ctrl-C ends us before the throw-away database is stopped.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  const total: Outcome = { passed: 0, failures: [] }
  try {
    for (const work of works) {
      const { passed, failures } = await timed(work)
      total.passed += passed
      total.failures.push(...failures)
    }
  } finally {
    await surroundings.clear()
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failures.length} failed\n`)
  return total.failures.length === 0 && total.passed > 0 ? 0 : 1
}

async function timed(work: Work): Promise<Outcome> {
  const start = performance.now()
  const outcome = await work.run().catch((problem: unknown): Outcome => {
    const said = problem instanceof Error ? problem.message : String(problem)
    return { passed: 0, failures: [`${work.name} could not run: ${said}`] }
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${work.name.padEnd(10)}${countOf(outcome).padEnd(24)}${seconds.padStart(6)} s\n`)
  for (const note of outcome.notes ?? []) process.stdout.write(`          ${note}\n`)
  for (const failure of outcome.failures)
    process.stdout.write(`\n  ✗ ${failure.replaceAll('\n', '\n  ')}\n\n`)
  return outcome
}

function countOf({ passed, failures }: Outcome): string {
  if (passed + failures.length === 0) return 'no files'
  return failures.length === 0 ? `${passed} passed` : `${passed} passed, ${failures.length} failed`
}
