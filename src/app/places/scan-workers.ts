// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { ScanFrame } from '../../analysis/hotspots/scan/frame.ts'
import { replicate } from '../../analysis/hotspots/scan/replicate.ts'

type Assignment = { frame: ScanFrame; seed: number; from: number; until: number }
type Part = { from: number; maxima: Float64Array }

/**
 * The simulated maxima of a scan, divided over workers. Every replication has its own random stream, so the outcome is
 * the same to the last bit for any number of workers.
 * @param workers 1 or more; 1 works in this thread
 * @param progress is told how many replications are done
 */
export async function replicateInWorkers(
  frame: ScanFrame,
  seed: number,
  replications: number,
  workers: number,
  progress: (done: number) => void = () => undefined,
): Promise<Float64Array> {
  if (workers <= 1 || replications < workers) return replicate(frame, seed, 0, replications)
  const maxima = new Float64Array(replications)
  let done = 0
  const shares = Array.from({ length: workers }, (_, index) => ({
    frame,
    seed,
    from: Math.floor((replications * index) / workers),
    until: Math.floor((replications * (index + 1)) / workers),
  }))
  await Promise.all(
    shares.map(share =>
      inWorker(share, part => {
        maxima.set(part.maxima, part.from)
        done += part.maxima.length
        progress(done)
      }),
    ),
  )
  return maxima
}

/** Enough workers to be quick, one when starting a second would cost more than it saves. */
export function workersFor(frame: ScanFrame, replications: number, available: number): number {
  const steps = frame.circles.members.length * replications
  return Math.max(1, Math.min(available, 8, Math.floor(steps / 3e8)))
}

function inWorker(assignment: Assignment, receive: (part: Part) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: assignment })
    worker.on('message', receive)
    worker.on('error', reject)
    worker.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`A scan worker stopped with code ${code}.`)),
    )
  })
}

const partSize = 100

if (!isMainThread && isAssignment(workerData)) {
  const { frame, seed, from, until } = workerData
  for (let at = from; at < until; at += partSize) {
    const part: Part = { from: at, maxima: replicate(frame, seed, at, Math.min(until, at + partSize)) }
    parentPort?.postMessage(part)
  }
}

// This file may also be imported inside a worker that does other work.
function isAssignment(data: unknown): data is Assignment {
  return typeof data === 'object' && data !== null && 'frame' in data && 'seed' in data && 'until' in data
}
