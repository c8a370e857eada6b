// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * The browser the tests drive: VLECHTWERK_CHROMIUM, else one on the path, else one Playwright once installed, else
 * Debian's, which root gets by apt.
 *
 * @throws with how to get one; a browser test that does not run must be seen
 */
export function ensureChromium(): string {
  const told = process.env.VLECHTWERK_CHROMIUM
  if (told && !existsSync(told)) throw new Error(`VLECHTWERK_CHROMIUM names ${told}, which is not there.`)
  const present = told || findChromium()
  if (present) return present
  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) installByApt()
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error(
    'Chromium is not installed: run `sudo apt-get install chromium`, or set VLECHTWERK_CHROMIUM to a browser.',
  )
}

function findChromium(): string | undefined {
  const byPlaywright = globSync('.cache/ms-playwright/chromium-*/chrome-linux*/chrome', { cwd: homedir() })
  return names.map(onPath).find(Boolean) ?? byPlaywright.map(path => join(homedir(), path)).at(-1)
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/bin']
  return folders.map(folder => join(folder, name)).find(path => existsSync(path))
}

/** Another installation may hold apt's lock: wait for it instead of failing. */
function installByApt(): void {
  process.stdout.write('Installing Chromium with apt for the browser tests …\n')
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const work of [['update'], ['install', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', [...options, ...work], { env, encoding: 'utf8' })
    const lastLines = stderr.trim().split('\n').slice(-5).join('\n')
    if (status !== 0) throw new Error(`apt-get ${work.join(' ')} failed:\n${lastLines}`)
  }
}
