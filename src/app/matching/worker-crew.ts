// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Worker } from 'node:worker_threads'
import type { Task } from '../../analysis/matching/blocking/candidate-set.ts'
import type { Table } from '../../analysis/matching/columns/table.ts'
import { type Answer, alone, type Crew, type Job } from '../../analysis/matching/linkage/crew.ts'
import { PROGRESS_UNIT, type ReadJob, type ReadPart, readJob, tableFrom } from './read-columns.ts'
import { TableError } from './table-parser.ts'

/** What a worker is sent, and what it sends back. */
export type Order = { readonly job: Job | ReadJob } | { readonly at: number; readonly task: Task }
export type Delivery =
  | { readonly at: number; readonly answer: Answer | ReadPart }
  | { readonly isReady: true }

// Enough tasks under way that no worker waits for the next; a few large ones go to whoever is free.
const UNDER_WAY = 3
const FEW_TASKS = 16
const WATCHED_MS = 100

/**
 * A worker makes few objects that live: a small nursery is emptied more often and costs no time that shows, and takes
 * some 90 MB off the most that linking a million persons holds.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/**
 * A crew of worker threads. Records lie on shared memory; a job is sent once to each worker, then tasks are
 * handed out one by one to whoever is free. Answers are put in the order of the tasks: the result is the same
 * for one worker and for many.
 */
export class WorkerCrew implements Crew {
  readonly #size: number
  #workers: Worker[] = []
  readonly #onDone: (share: number) => void

  /** @param onDone told the share (0..1) of the tasks that is done */
  constructor(size: number, onDone: (share: number) => void) {
    this.#size = size
    this.#onDone = onDone
  }

  /** Threads start when there is work to share: a file of a thousand records is done before they are there. */
  #hired(): Worker[] {
    if (this.#workers.length === 0)
      this.#workers = Array.from(
        { length: this.#size },
        () => new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits }),
      )
    return this.#workers
  }

  perform(job: Job, tasks: readonly Task[]): Promise<Answer[]> {
    if (tasks.length < 2 * this.#size) return alone.perform(job, tasks)
    return this.#shared<Answer>(job, tasks, share => this.#onDone(share))
  }

  /**
   * Reads columns of a file, each worker a part of them.
   * @param onBytes told how many bytes of the file are behind the reader
   * @throws {TableError}
   */
  async read(path: string, wanted: readonly string[], onBytes: (bytes: number) => void): Promise<Table> {
    const job = readJob(path, wanted, this.#size)
    const tasks = Array.from({ length: this.#size }, (_, part): Task => ({ rule: part, from: 0, to: 0 }))
    const watch = setInterval(() => onBytes(job.progress[0]! * PROGRESS_UNIT), WATCHED_MS)
    try {
      return tableFrom(await this.#shared<ReadPart>(job, tasks, () => {}))
    } catch (error) {
      // What a worker throws arrives without its class.
      throw error instanceof Error ? new TableError(error.message) : error
    } finally {
      clearInterval(watch)
    }
  }

  #shared<Own extends Answer | ReadPart>(
    job: Job | ReadJob,
    tasks: readonly Task[],
    onDone: (share: number) => void,
  ): Promise<Own[]> {
    const workers = this.#hired()
    const answers = new Array<Own>(tasks.length)
    let next = 0
    let done = 0
    return new Promise((resolve, reject) => {
      const hand = (worker: Worker) => {
        if (next < tasks.length) worker.postMessage({ at: next, task: tasks[next++]! } satisfies Order)
      }
      for (const worker of workers) {
        worker.removeAllListeners()
        worker.on('error', reject)
        worker.on('message', (delivery: Delivery) => {
          if ('isReady' in delivery) {
            for (let task = 0; task < (tasks.length < FEW_TASKS ? 1 : UNDER_WAY); task++) hand(worker)
            return
          }
          answers[delivery.at] = delivery.answer as Own
          onDone(++done / tasks.length)
          if (done === tasks.length) resolve(answers)
          else hand(worker)
        })
        worker.postMessage({ job } satisfies Order)
      }
    })
  }

  /** Ends the threads. */
  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()))
  }
}
