// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { root } from './checks/house.ts'

/** What the environment says about where and how to run; see docs/operate. */
export type Surroundings = {
  port: number
  host: string
  dataFolder: string
  demo: boolean
  /** A PostgreSQL of the operator instead of the embedded one. */
  database?: { appUrl?: string; ownerUrl?: string }
}

/** @throws with a sentence that names the variable */
export function readSurroundings(env: NodeJS.ProcessEnv = process.env): Surroundings {
  const outside = env.DATABASE_URL || env.DATABASE_OWNER_URL
  return {
    port: portOf(env.PORT || '3000'),
    host: env.HOST || '127.0.0.1',
    dataFolder: resolve(env.VLECHTWERK_DATA || join(root, '.data')),
    demo: yesOrNo('VLECHTWERK_DEMO', env.VLECHTWERK_DEMO, !outside),
    database: outside
      ? { appUrl: env.DATABASE_URL || undefined, ownerUrl: env.DATABASE_OWNER_URL || undefined }
      : undefined,
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new Error(`PORT is '${text}'; it must be a number from 0 (any free port) to 65535.`)
}

/** An operator's own database is no demo unless told; the embedded one is. */
function yesOrNo(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (!text) return otherwise
  if (/^(1|yes|true|on)$/i.test(text)) return true
  if (/^(0|no|false|off)$/i.test(text)) return false
  throw new Error(`${name} is '${text}'; say 1 or 0.`)
}

/**
 * The proxies in front of the server, as addresses or networks. Without them every visitor behind one proxy would
 * share one limit on requests before signing in; with any address believed, a visitor could choose his own.
 *
 * @throws with a sentence that names the variable
 */
export function proxiesIn(env: NodeJS.ProcessEnv): string[] {
  const proxies = (env.VLECHTWERK_PROXIES ?? '').split(',').flatMap(one => one.trim() || [])
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    const rightBits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
    if (isIP(address) === 0 || !rightBits)
      throw new Error(
        `VLECHTWERK_PROXIES holds '${proxy}'; name addresses or networks, such as 10.0.0.5 or 10.0.0.0/8.`,
      )
  }
  return proxies
}
