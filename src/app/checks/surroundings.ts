// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { join } from 'node:path'
import type { EmbeddedPostgres } from '../postgres/serving.ts'
import { ensureChromium } from './chromium.ts'
import { root } from './house.ts'
import type { Stage } from './stages.ts'

/** What test files find in their environment, made when the first stage wants it and gone at the end. */
export class Surroundings {
  #postgres: EmbeddedPostgres | undefined
  readonly #major: number | undefined

  /** @param major run on an installed PostgreSQL of this major version instead of the embedded one */
  constructor(major?: number) {
    this.#major = major
  }

  /** @throws when something the stage needs cannot be had; the stage then fails, it is not passed over */
  async prepare(stage: Stage): Promise<void> {
    if (stage.needs.includes('database')) await this.#startPostgres()
    if (stage.needs.includes('browser')) await this.#prepareBrowser()
  }

  async #prepareBrowser(): Promise<void> {
    process.env.VLECHTWERK_CHROMIUM = ensureChromium()
    // Built once, before: two files that begin together would each build, and empty the folder under the other.
    const { buildWeb } = await import('../build-web.ts')
    await buildWeb()
  }

  async #startPostgres(): Promise<void> {
    if (this.#postgres !== undefined) return
    const { startThrowAwayPostgres } = await import('../postgres/throw-away.ts')
    const { embeddedBinaries, installedBinaries } = await import('../postgres/binaries.ts')
    const major = this.#major
    const binaries = major === undefined ? embeddedBinaries : () => installedBinaries(major)
    this.#postgres = await startThrowAwayPostgres({ cacheFolder: join(root, '.cache'), binaries })
    process.env.VLECHTWERK_TEST_OWNER_URL = this.#postgres.ownerUrl
  }

  async clear(): Promise<void> {
    await this.#postgres?.stop()
  }
}
