// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../src/platform/http/house.ts'
import { idOf } from '../town/builder.ts'

/** Ids that follow from the account and how many requests it made, so that two worlds give A the same ones. */
export function idsByRequest(): House['idsFor'] {
  const requests = new Map<string, number>()
  return account => {
    const request = (requests.get(account) ?? 0) + 1
    requests.set(account, request)
    let made = 0
    return () => idOf(`${account} ${request} ${++made}`)
  }
}

/** Ids chosen by the writer in a region: `own('B', 'signal', 1)` is what B would call its second signal. */
export const chosenId = (region: number, by: 'A' | 'B' | 'table', what: string, number: number) =>
  idOf(`${region} ${by} ${what} ${number}`)
