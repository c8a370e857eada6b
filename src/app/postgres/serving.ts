// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Cluster, halt, haltNow, superuser } from './cluster.ts'

/** A PostgreSQL server of our own, reachable by a superuser through a socket only we can open. */
export type EmbeddedPostgres = {
  /** Connection string of the superuser, to the database that holds everything. */
  ownerUrl: string
  /** Folder of the unix socket; `host` for drivers that take no connection string. */
  host: string
  port: number
  /** Ends all sessions and the server; safe to call twice. */
  stop(): Promise<void>
}

/** The handle of a started cluster; shared by the lasting and the throw-away kind. */
export function serving(
  cluster: Cluster,
  password: string,
  database: string,
  after: () => void,
): EmbeddedPostgres {
  const haste = cluster.test ? 'immediate' : 'fast'
  const port = cluster.port ?? 5432
  const lastMoment = () => {
    haltNow(cluster, haste)
    after()
  }
  let stopping: Promise<void> | undefined
  process.once('exit', lastMoment)
  return {
    ownerUrl: `postgresql://${superuser}:${password}@${encodeURIComponent(cluster.socket)}:${port}/${database}`,
    host: cluster.socket,
    port,
    stop: () =>
      (stopping ??= halt(cluster, haste).finally(() => {
        process.off('exit', lastMoment)
        after()
      })),
  }
}
