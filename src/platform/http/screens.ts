// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal } from './answer.ts'

export type Screens = {
  /** The folder that was built; names in `assets/` hold a hash of their content. */
  folder: string
  /** The page that starts the screens, with this nonce on each of its scripts and styles. */
  page: (nonce: string) => string
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const may = { public: 'The screens themselves: program and style, no content.' }

/**
 * Serves the screens: assets by their hashed name, kept for ever; the page for every other address a person may
 * open, since the screens find their own way. What is asked below /v1 is never a screen.
 */
export function serveScreens(server: FastifyInstance, screens: Screens): void {
  const keep = new AssetKeeper()
  server.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    config: { may, rateLimit: false },
    handler: async (request, reply) => {
      const path = pathOf(request.url)
      if (path === undefined || /^\/(v1|healthz)(\/|$)/.test(path))
        return answerRefusal(request, reply, 'not-found')
      if (path.startsWith('/assets/')) return sendFile(keep, request, reply, fileBelow(screens.folder, path))
      return /\.\w+$/.test(path) ? answerRefusal(request, reply, 'not-found') : sendPage(reply, screens)
    },
  })
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?', 1)[0]!)
  } catch {
    return undefined
  }
}

/** The file, unless the path leads out of the folder. */
function fileBelow(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path))
  return file.startsWith(folder + sep) && !path.includes('\0') ? file : undefined
}

function sendPage(reply: FastifyReply, screens: Screens): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .header('Content-Security-Policy', screenPolicy(nonce))
    .type('text/html; charset=utf-8')
    .send(screens.page(nonce))
}

/** What the screens may do. The map draws in a worker that it makes itself; nothing else comes from elsewhere. */
export function screenPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

async function sendFile(
  keep: AssetKeeper,
  request: FastifyRequest,
  reply: FastifyReply,
  file: string | undefined,
): Promise<FastifyReply> {
  const asset = file && (await keep.find(file))
  if (!asset) return answerRefusal(request, reply, 'not-found')
  reply.headers({
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: asset.tag,
    Vary: 'Accept-Encoding',
  })
  if (request.headers['if-none-match'] === asset.tag) return reply.status(304).send()
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''), asset)
  if (encoding !== 'identity') reply.header('Content-Encoding', encoding)
  return reply.type(asset.type).send(await asset.as(encoding))
}

type Encoding = 'br' | 'gzip' | 'identity'
type Asset = { type: string; tag: string; small: boolean; as(encoding: Encoding): Promise<Buffer> }

function encodingFor(accepted: string, asset: Asset): Encoding {
  if (asset.small) return 'identity'
  const offers = accepted.split(',').map(offer => offer.trim().split(';')[0])
  return offers.includes('br') ? 'br' : offers.includes('gzip') ? 'gzip' : 'identity'
}

/** Reads and compresses a file once, at its first request, and again only when it changed on disk. */
class AssetKeeper {
  readonly #kept = new Map<string, { at: number; asset: Asset }>()

  async find(file: string): Promise<Asset | undefined> {
    const found = await stat(file).catch(() => undefined)
    if (found === undefined || !found.isFile()) return undefined
    const kept = this.#kept.get(file)
    if (kept?.at === found.mtimeMs) return kept.asset
    const asset = assetOf(file, await readFile(file))
    this.#kept.set(file, { at: found.mtimeMs, asset })
    return asset
  }
}

function assetOf(file: string, body: Buffer): Asset {
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(body)]])
  return {
    type: types[extname(file)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // Pictures and fonts are compressed already; a short file gains nothing.
    small: body.length < 1000 || /\.(png|woff2)$/.test(file),
    as(encoding) {
      const ready = made.get(encoding) ?? (encoding === 'br' ? toBrotli(body) : promisify(gzip)(body))
      made.set(encoding, ready)
      return ready
    },
  }
}

function toBrotli(body: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } })
}
