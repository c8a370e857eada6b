// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { openPool } from '../platform/db/pool.ts'
import { type House, openHouse } from '../platform/http/house.ts'
import { serveScreens } from '../platform/http/screens.ts'
import { buildServer } from '../platform/http/server.ts'
import { startJobs } from '../platform/jobs/jobs.ts'
import { type Keys, keysFrom } from '../platform/keys/keys.ts'
import { openPost } from '../platform/mail/post.ts'
import { openAllDoors } from './all-doors.ts'
import { refuseForgetfulServer } from './embedded-postgres.ts'
import { openEntrance } from './entrance.ts'
import { allJobs, nightly } from './features.ts'
import { fillDemo } from './fill/fill-demo.ts'
import { type KeyFile, keyFilePath, openKeyFile } from './keys.ts'
import { prepareDatabase, type RoleUrls } from './prepare-database.ts'
import { proxiesIn } from './surroundings.ts'
import { findScreens } from './web-page.ts'

export type ServeWish = {
  ownerUrl?: string
  appUrl?: string
  port: number
  host: string
  demo: boolean
  dataFolder: string
  /** Tests only: a database without durability, and the demo's provider under another name. */
  test?: { forgetful?: boolean; demoIssuer?: (port: number) => string }
}

/**
 * Serves API, screens and jobs from one process.
 *
 * @returns where people reach it (VLECHTWERK_PUBLIC_URL, else localhost with the port), and how to stop
 * @throws when keys, database or settings are not right, with a sentence that says what to do
 */
export async function serve(wish: ServeWish): Promise<{ url: string; close(): Promise<void> }> {
  const keys = openKeyFile(keyFilePath(wish.dataFolder))
  const roles = await prepareDatabase(wish, keys.passwords)
  if (!wish.test?.forgetful) await refuseForgetfulServer(roles.app)
  const contentKeys = keysFrom(Buffer.from(keys.content, 'base64url'))
  if (wish.demo) await openDemo(wish, contentKeys)
  const port = wish.port === 0 ? await freePort(wish.host) : wish.port
  const house = openHouse({
    pool: openPool(roles.app),
    keys: contentKeys,
    demo: wish.demo,
    publicUrl: (process.env.VLECHTWERK_PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, ''),
  })
  const jobs = await openWorkshop(roles, contentKeys, house.publicUrl)
  const close = async (server?: FastifyInstance) => {
    await server?.close()
    await jobs.close()
    await house.pool.destroy()
  }
  try {
    const server = await openServer(house, keys, { ...wish, port, appUrl: roles.app })
    await server.listen({ port, host: wish.host })
    return { url: house.publicUrl, close: () => close(server) }
  } catch (problem) {
    await close()
    throw problem
  }
}

async function openServer(house: House, keys: KeyFile, wish: ServeWish): Promise<FastifyInstance> {
  openAllDoors(house)
  const screens = await findScreens()
  const innerUrl = innerAddress(wish.host, wish.port)
  return await buildServer(house, {
    proxies: proxiesIn(process.env),
    ...(wish.appUrl && { live: { url: wish.appUrl } }),
    async more(server) {
      const issuer = wish.test?.demoIssuer?.(wish.port)
      await openEntrance(server, house, { cookieKey: keys.cookies, innerUrl, demoIssuer: issuer })
      if (screens) serveScreens(server, screens)
    },
  })
}

async function openDemo({ ownerUrl, test }: ServeWish, keys: Keys): Promise<void> {
  if (!test)
    process.stderr.write(
      'DEMO MODE: anybody who reaches this address can sign in as anybody. Keep real data out of it.\n',
    )
  if (ownerUrl !== undefined && (await fillDemo(ownerUrl, new Date(), keys)))
    process.stderr.write('The database was empty; De Vlieten now lives in it.\n')
}

/** The jobs of all rooms, done as they come. */
async function openWorkshop(
  roles: RoleUrls,
  keys: Keys,
  publicUrl: string,
): Promise<{ close(): Promise<void> }> {
  const matcher = openPool(roles.matcher, 4)
  const postman = openPool(roles.worker, 2)
  const post = openPost(postman, publicUrl, process.env.VLECHTWERK_MAIL)
  const runner = await startJobs(roles.worker, allJobs, { matcher, keys, post }, nightly)
  return {
    async close() {
      await runner.stop()
      await matcher.destroy()
      await postman.destroy()
    },
  }
}

function innerAddress(host: string, port: number): string {
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${near.includes(':') ? `[${near}]` : near}:${port}`
}

/** The port must be known before the server is built: it stands in the address that codes are sent to. */
export function freePort(host: string): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, host, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
