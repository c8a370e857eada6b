// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOfHouse, root } from './checks/house.ts'

/** The screens, built. The page that loads them is made per request, because its nonce is. */
export type BuiltWeb = {
  /** Folder to serve; names in `assets/` hold a hash of their content and never change. */
  folder: string
  /** The module to load and the sheets to link, from the folder's root: `assets/web-….js`. */
  script: string
  styles: string[]
}

const entry = 'src/app/web.tsx'
const folder = join(root, 'dist', 'web')
const stampFile = join(folder, '.stamp')

/**
 * Builds the screens into dist/web, unless what is there was built from these very sources.
 *
 * @returns undefined when there are no screens to build
 */
export async function buildWeb(): Promise<BuiltWeb | undefined> {
  if (!existsSync(join(root, entry))) return undefined
  const stamp = stampOfSources()
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    await build()
    writeFileSync(stampFile, stamp)
  }
  return readManifest()
}

function stampOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const sources = filesOfHouse(['src'], '*.{ts,tsx,css,json,svg}').filter(path => !/\.test\.tsx?$/.test(path))
  for (const path of sources) hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

async function build(): Promise<void> {
  const [vite, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    // The map's worker is a module that imports: without this it is built in a form that cannot.
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      manifest: 'manifest.json',
      target: 'es2023',
      // A policy without `data:` forbids what would be written into the style sheet.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: entry },
    },
  })
}

type Chunk = { file: string; css?: string[]; isEntry?: boolean }

function readManifest(): BuiltWeb {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, Chunk>
  const chunk = manifest[entry]
  if (chunk === undefined)
    throw new Error(`dist/web was built without ${entry}: delete dist and start again.`)
  return { folder, script: chunk.file, styles: chunk.css ?? [] }
}
