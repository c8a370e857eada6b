// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { WriteStream } from 'node:tty'

const WIDTH = 30

/** Shows on a terminal how far the work is; on anything else it writes nothing. */
export class ProgressBar {
  readonly #stream: WriteStream
  #stage = ''
  #shown = -1

  constructor(stream: WriteStream) {
    this.#stream = stream
  }

  stage(stage: string): void {
    this.#stage = stage
    this.#shown = -1
    this.show(0)
  }

  /** @param share 0..1 of the stage */
  show(share: number): void {
    const filled = Math.round(share * WIDTH)
    if (!this.#stream.isTTY || filled === this.#shown) return
    this.#shown = filled
    this.#stream.write(`\r${this.#stage.padEnd(12)} ${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}`)
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write(`\r${' '.repeat(WIDTH + 14)}\r`)
  }
}
