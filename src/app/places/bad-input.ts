// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** The question or the file cannot be answered as it stands. The message tells the reader what, where and what to do. */
export class BadInput extends Error {
  override name = 'BadInput'
}

/**
 * Runs a places command: a refusal becomes one sentence on stderr instead of a stack of calls.
 * A RangeError counts too: it is how `src/analysis` says that numbers are outside what a method can take.
 * @returns the exit code of the work, or 2 when the input was refused
 */
export async function tellingRefusals(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof RangeError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}
