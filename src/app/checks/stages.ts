// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** One group of test files of `npm test`, run together. */
export type Stage = {
  name: string
  /** Which of the house's files are its tests; the first suite that takes a file has it. */
  takes(path: string): boolean
  needs: ('database' | 'browser')[]
  /** Whether finding no files at all is a failure. Tighten this as the house grows. */
  mustHaveFiles: boolean
  /** Files run at the same time; a browser and its server want both processors for one file. */
  atOnce: number
}

const under = (folder: string) => (path: string) => path.startsWith(`${folder}/`) && path.endsWith('.test.ts')
const ending = (suffix: string) => (path: string) => path.endsWith(suffix)

/** In the order in which they take files: `unit`, at the end, is left with what no other takes. */
const suites: Stage[] = [
  { name: 'structure', takes: under('test/structure'), needs: [], mustHaveFiles: true, atOnce: 2 },
  { name: 'walls', takes: under('test/walls'), needs: ['database'], mustHaveFiles: false, atOnce: 2 },
  { name: 'access', takes: ending('.access.test.ts'), needs: ['database'], mustHaveFiles: false, atOnce: 2 },
  { name: 'story', takes: ending('.story.test.ts'), needs: ['database'], mustHaveFiles: false, atOnce: 2 },
  { name: 'worlds', takes: under('test/worlds'), needs: ['database'], mustHaveFiles: false, atOnce: 2 },
  { name: 'crash', takes: under('test/crash'), needs: ['database'], mustHaveFiles: false, atOnce: 1 },
  {
    name: 'browser',
    takes: path => ending('.screen.test.ts')(path) || under('test/journeys')(path),
    needs: ['database', 'browser'],
    mustHaveFiles: false,
    atOnce: 2,
  },
  { name: 'unit', takes: ending('.test.ts'), needs: [], mustHaveFiles: true, atOnce: 2 },
]

/** The suites in the order they run: what fails fastest comes first. */
export const stages: Stage[] = [...suites.slice(-1), ...suites.slice(0, -1)]

/** The suites that stand or fall with the version of PostgreSQL. */
export const databaseStages = ['walls', 'access', 'story', 'worlds']

/** @param path from the house's root, with forward slashes */
export function stageOf(path: string): Stage | undefined {
  return suites.find(stage => stage.takes(path))
}
