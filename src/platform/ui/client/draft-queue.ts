// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

export type DraftState = 'kept' | 'saving' | 'waiting'

/** What a queue of drafts stands on. `later` returns how to call it off. */
export type DraftParts<Draft> = {
  save(draft: Draft): Promise<void>
  later(run: () => void, milliseconds: number): () => void
  /** Told on every change: kept on the server, being saved, or waiting for a connection. */
  tell(state: DraftState): void
}

export const pauseBeforeSaving = 800
const firstRetry = 2_000
const longestRetry = 60_000

/**
 * Saves the newest text, one request at a time, after a pause in typing. What fails is tried again with longer
 * pauses and is never dropped: only newer text takes its place. Lives in memory alone, so nothing of a person
 * stays behind on the device.
 */
export function createDraftQueue<Draft>({ save, later, tell }: DraftParts<Draft>) {
  let newest: { draft: Draft } | undefined
  let saving = false
  let onItsWay = Promise.resolve()
  let retryAfter = firstRetry
  let callOff = () => {}

  async function flush(): Promise<void> {
    callOff()
    if (saving || newest === undefined) return
    onItsWay = send(newest)
    await onItsWay
  }

  async function send(sent: { draft: Draft }): Promise<void> {
    saving = true
    tell('saving')
    const kept = await save(sent.draft).then(
      () => true,
      () => false,
    )
    saving = false
    if (newest === sent && kept) newest = undefined
    settle(kept)
  }

  function settle(kept: boolean): void {
    if (newest === undefined) tell('kept')
    else if (kept) callOff = later(flush, pauseBeforeSaving)
    else {
      tell('waiting')
      callOff = later(flush, retryAfter)
    }
    retryAfter = kept ? firstRetry : Math.min(retryAfter * 2, longestRetry)
  }

  return {
    put(draft: Draft): void {
      newest = { draft }
      callOff()
      callOff = later(flush, pauseBeforeSaving)
    },
    flush,
    /** Whether text exists that the server does not have yet. */
    unsaved: (): boolean => newest !== undefined,
    /**
     * The work is done (filed, thrown away): nothing is saved any more. Settles when what was on its way has arrived,
     * so that who then removes the draft removes the last of it.
     */
    forget(): Promise<void> {
      callOff()
      newest = undefined
      return onItsWay
    },
  }
}
