// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'
import type { Language } from '../../../vocabulary/language.ts'
import { addressOf } from './address.ts'
import { outOfReach, readRefusal } from './refusal.ts'

type Shape = z.ZodType
/** What a `*.contract.ts` exports, as far as a caller needs it. */
export type Callable = {
  readonly method: string
  readonly path: string
  readonly params?: Shape | undefined
  readonly query?: Shape | undefined
  readonly body?: Shape | undefined
  readonly response?: Shape | undefined
}
type Part<Contract extends Callable, Name extends 'params' | 'query' | 'body'> =
  NonNullable<Contract[Name]> extends Shape
    ? [NonNullable<Contract[Name]>] extends [never]
      ? unknown
      : { [Key in Name]: z.input<NonNullable<Contract[Name]>> }
    : unknown
/** What a call must be given: exactly the parts its contract has. */
export type InputOf<Contract extends Callable> = Part<Contract, 'params'> &
  Part<Contract, 'query'> &
  Part<Contract, 'body'>
export type AnswerOf<Contract extends Callable> = [NonNullable<Contract['response']>] extends [never]
  ? undefined
  : z.output<NonNullable<Contract['response']>>

export type CallOptions = { signal?: AbortSignal; version?: string | number }

/** What the client stands on; given from outside, so that tests need no browser. */
export type ClientParts = {
  fetch: typeof globalThis.fetch
  csrf(): string | undefined
  /** Where this tab works, `<partnership>/<table>`: two tabs at two tables each say their own. */
  context(): string | undefined
  language(): Language
  /** Offers to sign in again in place. True when the person did, and the call may be repeated once. */
  signInAgain(): Promise<boolean>
}

export type Call = <Contract extends Callable>(
  contract: Contract,
  input: InputOf<Contract>,
  options?: CallOptions,
) => Promise<AnswerOf<Contract>>

type AnyInput = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

function requestOf(
  contract: Callable,
  input: AnyInput,
  options: CallOptions,
  parts: ClientParts,
): RequestInit {
  const headers = new Headers({ accept: 'application/json', 'accept-language': parts.language() })
  const csrf = parts.csrf()
  if (contract.method !== 'GET' && csrf !== undefined) headers.set('x-csrf-token', csrf)
  const context = parts.context()
  if (context !== undefined) headers.set('vlechtwerk-context', context)
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`)
  if (input.body !== undefined) headers.set('content-type', 'application/json')
  return {
    method: contract.method,
    headers,
    credentials: 'same-origin',
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  if (response.headers.get('content-type')?.startsWith('text/csv')) return response.text()
  return response.json().catch(() => undefined)
}

/**
 * One typed way to the server. Throws a `Refusal` for every answer that is not a yes, also when nothing answers;
 * an aborted call throws the browser's AbortError. A session that ended is renewed in place and the call repeated.
 */
export function createClient(parts: ClientParts): Call {
  async function ask(
    contract: Callable,
    input: AnyInput,
    options: CallOptions,
    again: boolean,
  ): Promise<unknown> {
    const address = addressOf(contract.path, input.params, input.query)
    const response = await parts.fetch(address, requestOf(contract, input, options, parts)).catch(error => {
      throw options.signal?.aborted ? error : outOfReach(parts.language())
    })
    const body = await bodyOf(response)
    if (response.ok) return body
    if (response.status === 401 && again && (await parts.signInAgain()))
      return ask(contract, input, options, false)
    throw readRefusal(response.status, body, parts.language())
  }
  return (contract, input, options = {}) => ask(contract, input as AnyInput, options, true) as never
}
