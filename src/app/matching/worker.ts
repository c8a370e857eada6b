// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parentPort } from 'node:worker_threads'
import type { Task } from '../../analysis/matching/blocking/visit-pairs.ts'
import { type Answer, performer } from '../../analysis/matching/linkage/crew.ts'
import type { Delivery, Order } from './worker-crew.ts'

// The other end of WorkerCrew: one job at a time, its tasks in whatever order they come.
const port = parentPort!
let perform: ((task: Task) => Answer) | undefined

port.on('message', (order: Order) => {
  if ('job' in order) {
    perform = performer(order.job)
    port.postMessage({ isReady: true } satisfies Delivery)
    return
  }
  const answer = perform!(order.task)
  port.postMessage({ at: order.at, answer } satisfies Delivery, buffersOf(answer))
})

/** The buffers are handed over, not copied; shared memory needs neither. */
function buffersOf(answer: Answer): ArrayBuffer[] {
  return Object.values(answer).flatMap(part => (isOwned(part) ? [part.buffer] : []))
}

function isOwned(part: unknown): part is Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer
}
