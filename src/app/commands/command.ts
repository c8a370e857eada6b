// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** One command of `npx vlechtwerk`. Each lives in `<name>.command.ts` beside this file and is loaded when asked for. */
export type Command = {
  /** One line for the overview of `npx vlechtwerk --help`. */
  summary: string
  /** The whole help text: usage, options, units, definitions, examples. */
  help: string
  /**
   * @param args what stands behind the command's name
   * @returns the exit code: 0 done, 1 the work failed, 2 the question was wrong (with a sentence on stderr)
   */
  run(args: string[]): Promise<number>
}
