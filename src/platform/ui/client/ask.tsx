// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, Callable, InputOf } from './call.ts'
import type { Refusal } from './refusal.ts'
import { useClient } from './session.tsx'

/**
 * Reads from the server, kept and shared per question: `useAsk(listSignals, { query: { status: ['filed'] } })`.
 * The key is the door and its input, so that {@link useTell} can say which doors to read again.
 */
export function useAsk<Contract extends Callable>(
  contract: Contract,
  input: InputOf<Contract>,
  enabled = true,
): UseQueryResult<AnswerOf<Contract>, Refusal> {
  const { call } = useClient()
  const asked = useQuery<AnswerOf<Contract>, Refusal>({
    queryKey: [contract.path, contract.method, input],
    queryFn: ({ signal }) => call(contract, input, { signal }),
    enabled,
  })
  // What may be read no longer leaves the screen at once; a connection that is lost takes nothing away.
  const over = asked.error?.status === 403 || asked.error?.status === 404
  return over ? ({ ...asked, data: undefined } as typeof asked) : asked
}

type After<Contract extends Callable> = {
  /** Doors whose answers are old now. */
  stale?: readonly Callable[]
  done?: (answer: AnswerOf<Contract>) => void
}

/** Changes something on the server: `const file = useTell(fileSignal, { stale: [listSignals] })`; `file.mutate({ body })`. */
export function useTell<Contract extends Callable>(
  contract: Contract,
  { stale = [], done }: After<Contract> = {},
) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation<AnswerOf<Contract>, Refusal, InputOf<Contract>>({
    mutationFn: input => call(contract, input),
    onSuccess: async answer => {
      await Promise.all(stale.map(({ path }) => queries.invalidateQueries({ queryKey: [path] })))
      done?.(answer)
    },
  })
}
