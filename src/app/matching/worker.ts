// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parentPort } from 'node:worker_threads'
import type { Task } from '../../analysis/matching/blocking/candidate-set.ts'
import { type Answer, performer } from '../../analysis/matching/linkage/crew.ts'
import { type ReadPart, readPart } from './read-columns.ts'
import type { Delivery, Order } from './worker-crew.ts'

// The other end of WorkerCrew: one job at a time, its tasks in whatever order they come.
const port = parentPort!
let perform: ((task: Task) => Answer | Promise<ReadPart>) | undefined

port.on('message', async (order: Order) => {
  if ('job' in order) {
    const { job } = order
    perform = job.kind === 'columns' ? ({ rule }) => readPart(job, rule) : performer(job)
    port.postMessage({ isReady: true } satisfies Delivery)
    return
  }
  const answer = await perform!(order.task)
  port.postMessage({ at: order.at, answer } satisfies Delivery, buffersOf(answer))
})

/** The buffers are handed over, not copied; shared memory needs neither. */
function buffersOf(answer: Answer | ReadPart): ArrayBuffer[] {
  return Object.values(answer).flatMap(part => (isOwned(part) ? [part.buffer] : []))
}

function isOwned(part: unknown): part is Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer
}
