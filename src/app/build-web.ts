// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOfHouse, root } from './checks/house.ts'

/** The screens, built. */
export type BuiltWeb = {
  /** Folder to serve below `/`; names in `assets/` hold a hash of their content and never change. */
  folder: string
  /** The page; `noncePlace` in it is to be replaced, per answer, by the nonce of its security policy. */
  page: string
}

/** Stands wherever the page needs the nonce of its answer. */
export const noncePlace = '{{nonce}}'

const entry = 'src/app/web.html'
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
  return { folder, page: readFileSync(join(folder, 'index.html'), 'utf8') }
}

function stampOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const sources = filesOfHouse(['src'], '*.{ts,tsx,css,json,svg,html}').filter(
    path => !/\.test\.tsx?$/.test(path),
  )
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
    html: { cspNonce: noncePlace },
    // The map's worker is a module that imports: without this it is built in a form that cannot.
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      // Every browser of this target loads modules ahead by itself.
      modulePreload: { polyfill: false },
      // A policy without `data:` forbids what would be written into the style sheet.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: entry },
    },
  })
  // Vite keeps the page where its source stood; a server looks for it at the root.
  renameSync(join(folder, entry), join(folder, 'index.html'))
  rmSync(join(folder, 'src'), { recursive: true })
}
