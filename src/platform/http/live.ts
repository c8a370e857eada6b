// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg'

/** Who listens, and where: at one table of one bureau. */
export type Post = { region: number; bureau: number; table: string; account: string }
/** What is heard: that something about this moved, never what. `again`: notices may have been missed. */
export type Heard = (about: string) => void
type Listener = Post & { heard: Heard; askAgain: () => void }
type Notice = { region: number } & ({ bureau: number; table: string; about: string } | { account: string })

const channel = 'vlechtwerk_moved'
const longestPause = 30_000

/**
 * One connection that listens for all who look along in this process. It opens at the first listener, comes back by
 * itself after a break, and then tells everybody to ask again, since what passed meanwhile is lost.
 */
export class Live {
  readonly #url: string
  readonly #listeners = new Set<Listener>()
  #connection: pg.Client | undefined
  #pause = 500
  #retry: NodeJS.Timeout | undefined
  #closed = false

  /** @param url connection string of a role that may listen; it reads nothing */
  constructor(url: string) {
    this.#url = url
  }

  /**
   * @param askAgain called when a session of this account ended, or a seat of it changed
   * @returns how to stop
   */
  listen(post: Post, heard: Heard, askAgain: () => void): () => void {
    const listener = { ...post, heard, askAgain }
    this.#listeners.add(listener)
    this.#connect()
    return () => void this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    this.#listeners.clear()
    await this.#connection?.end().catch(() => {})
  }

  #connect(): void {
    if (this.#connection || this.#closed) return
    const connection = new pg.Client({ connectionString: this.#url, application_name: 'vlechtwerk-live' })
    this.#connection = connection
    connection.on('notification', ({ payload }) => this.#pass(JSON.parse(payload ?? '{}') as Notice))
    connection.on('error', () => {})
    connection.on('end', () => this.#lost(connection))
    connection
      .connect()
      .then(() => connection.query(`listen ${channel}`))
      .then(
        () => {
          this.#pause = 500
          for (const listener of this.#listeners) listener.heard('again')
        },
        () => this.#lost(connection),
      )
  }

  #lost(connection: pg.Client): void {
    if (this.#connection !== connection) return
    this.#connection = undefined
    void connection.end().catch(() => {})
    if (this.#closed) return
    this.#retry = setTimeout(() => this.#connect(), this.#pause)
    this.#retry.unref()
    this.#pause = Math.min(this.#pause * 2, longestPause)
  }

  #pass(notice: Notice): void {
    for (const one of this.#listeners) {
      if (one.region !== notice.region) continue
      if ('account' in notice) {
        if (one.account === notice.account) one.askAgain()
      } else if (one.bureau === notice.bureau && one.table === notice.table) one.heard(notice.about)
    }
  }
}
