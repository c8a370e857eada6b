// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type KnoxQuestion, permutedPairs } from '../../analysis/hotspots/knox.ts'
import type { Neighbours } from '../../analysis/hotspots/neighbours.ts'
import { permutedTails } from '../../analysis/hotspots/permuted-tails.ts'
import type { OptionKinds, Options } from './options.ts'

export const WORKER_OPTIONS = { workers: 'text' } as const satisfies OptionKinds

/** Work that falls apart in numbered pieces, each with its own random stream: who does it changes no bit. */
export type Work =
  | { kind: 'knox'; question: KnoxQuestion; seed: number }
  | { kind: 'tails'; values: Float64Array | Int32Array; neighbours: Neighbours; draws: number; seed: number }

type Part = { index: number; answer: (Int32Array | Float64Array)[] }

/** How many workers were asked for; what the machine has, 4 at most, when nothing was said. */
export function workersAsked(options: Options): number {
  return options.number('workers', Math.min(4, availableParallelism()), { least: 1, most: 64, whole: true })
}

/**
 * Does pieces 0 to `pieces` - 1 of the work, in equal shares.
 * @returns per share, in order, what the work gives for it
 */
export async function inShares(
  work: Work,
  pieces: number,
  workers: number,
): Promise<(Int32Array | Float64Array)[][]> {
  if (workers <= 1 || pieces < 2 * workers) return [perform(work, 0, pieces)]
  const shares = Array.from({ length: workers }, (_, index) => ({
    places: true,
    work,
    index,
    from: Math.floor((pieces * index) / workers),
    until: Math.floor((pieces * (index + 1)) / workers),
  }))
  return Promise.all(shares.map(share => elsewhere(share)))
}

function perform(work: Work, from: number, until: number): (Int32Array | Float64Array)[] {
  if (work.kind === 'knox') return [permutedPairs(work.question, work.seed, from, until)]
  const { high, low } = permutedTails(work.values, work.neighbours, {
    draws: work.draws,
    seed: work.seed,
    from,
    until,
  })
  return [high, low]
}

type Share = { places: boolean; work: Work; index: number; from: number; until: number }

function elsewhere(share: Share): Promise<(Int32Array | Float64Array)[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share })
    worker.on('message', (part: Part) => resolve(part.answer))
    worker.on('error', reject)
    worker.on('exit', code => {
      if (code !== 0) reject(new Error(`A worker stopped with code ${code}.`))
    })
  })
}

if (!isMainThread && isShare(workerData)) {
  const { work, index, from, until } = workerData
  parentPort?.postMessage({ index, answer: perform(work, from, until) } satisfies Part)
}

// This file may also be imported inside a worker that does other work.
function isShare(data: unknown): data is Share {
  return typeof data === 'object' && data !== null && 'places' in data && 'work' in data
}
