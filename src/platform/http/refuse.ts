// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RefusalCode } from '../../vocabulary/refusals.ts'

/** One field that is not right: where it stands in the input, and a sentence about it in the reader's language. */
export type FieldProblem = { path: string; message: string }

export type RefusalDetails = {
  objections?: readonly string[]
  fields?: readonly FieldProblem[]
  more?: unknown
}

/** A considered no. Anything else that is thrown becomes `unexpected`, with a reference number and nothing more. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Says no with a code of src/vocabulary/refusals.ts; the transaction is rolled back. */
export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refused(code, details)
}
