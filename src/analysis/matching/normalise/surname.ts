// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { attachedParticle, particleForm } from './particles.ts'
import { clipFolded, foldText, MAX_FOLDED_LENGTH } from './text.ts'

/** A surname in its parts, all folded; '' where a part is missing. */
export type Surname = {
  /** What people are told apart by: 'berg' of 'van den Berg'. Never '' when `full` is not. */
  readonly core: string
  /** 'van den', abbreviations written out; 'van d' where 'v.d.' leaves open which. */
  readonly particles: string
  /** Core of the partner's name in a double name: 'jansen' of 'Jansen-de Vries'. */
  readonly partner: string
  /** Particles and core: 'van den berg'. */
  readonly full: string
}

const MOST_PARTICLES = 4
const MOST_CORE = 200
const NOBODY: Surname = { core: '', particles: '', partner: '', full: '' }

/** Words between the partner's name and one's own; after the first kind follows one's own. */
const BORN = new Set(['geb', 'geboren', 'gebn', 'nee'])
const MARRIED = new Set(['ev', 'echtg', 'echtgenote', 'wed', 'weduwe', 'wv', 'gescheiden', 'gesch'])
const SUFFIXES = new Set(['jr', 'sr', 'junior', 'senior', 'zn'])

/**
 * Takes a surname as registers write it apart: particles before ('v.d. Berg'), behind a comma ('Berg, van
 * den') or attached ('Vandenberg'), double names by hyphen (partner's name first, as Dutch civil registers
 * do), and 'e/v', 'geb.', 'weduwe' between the two names.
 *
 * Any string. Parts are folded, together no longer than a folded text; a text of particles only ('de Le')
 * keeps its last word as core. Normalising `full` again gives the same core, particles and full.
 */
export function normaliseSurname(raw: string): Surname {
  return isPlain(raw) ? partsOf(wordsOf(raw)) : takenApart(raw)
}

/** Most values are: nothing in them parts two names or turns them round. */
function isPlain(raw: string): boolean {
  if (raw.length > MAX_FOLDED_LENGTH) return false
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    // Comma, hyphen, full stop, slash and everything else between blank and A except the apostrophe.
    if ((code > 32 && code < 65 && code !== 39) || code > 0x2000) return false
  }
  return !hasMarker(foldText(raw))
}

function hasMarker(folded: string): boolean {
  return (
    folded.includes(' ') &&
    folded.split(' ').some(word => BORN.has(word) || MARRIED.has(word) || word === 'e')
  )
}

function takenApart(raw: string): Surname {
  const { own, partner } = splitPartner(raw)
  const name = partsOf(wordsOf(own))
  if (name.core === '') return partner === '' ? NOBODY : normaliseSurname(partner)
  return partner === '' ? name : { ...name, partner: partsOf(wordsOf(partner)).core }
}

function splitPartner(raw: string): { own: string; partner: string } {
  const text = raw.length > 4 * MAX_FOLDED_LENGTH ? raw.slice(0, 4 * MAX_FOLDED_LENGTH) : raw
  return splitAtWord(text) ?? splitAtHyphen(text) ?? { own: text, partner: '' }
}

function splitAtHyphen(text: string): { own: string; partner: string } | undefined {
  const hyphen = text.search(/[-‐‑–—=]/)
  if (hyphen < 0) return undefined
  const own = text.slice(hyphen + 1)
  const partner = text.slice(0, hyphen)
  return isOnlyParticles(partner) ? undefined : { own, partner }
}

function splitAtWord(text: string): { own: string; partner: string } | undefined {
  const words = foldText(text.replaceAll('/', '')).replace(' e v ', ' ev ').split(' ')
  for (let at = 1; at < words.length - 1; at++) {
    const isBorn = BORN.has(words[at]!)
    if (!isBorn && !MARRIED.has(words[at]!)) continue
    const before = words.slice(0, at).join(' ')
    const after = words.slice(at + 1).join(' ')
    return isBorn ? { own: after, partner: before } : { own: before, partner: after }
  }
  return undefined
}

/** Folded words with particles behind a comma brought to the front and markers of marriage left out. */
function wordsOf(text: string): string[] {
  const comma = text.indexOf(',')
  const front = comma >= 0 && isOnlyParticles(text.slice(comma + 1)) ? text.slice(comma + 1) + ' ' : ''
  const folded = foldText(front === '' ? text : front + text.slice(0, comma))
  return folded.split(' ').filter(word => word !== '' && !BORN.has(word) && !MARRIED.has(word))
}

function isOnlyParticles(text: string): boolean {
  return foldText(text)
    .split(' ')
    .every(word => word === '' || particleForm(word) !== undefined)
}

function partsOf(words: readonly string[]): Surname {
  const particles: string[] = []
  const rest = words.slice(0)
  while (rest.length > 0 && takeParticle(particles, rest));
  return named(particles.join(' '), coreOf(rest))
}

/** Moves one particle from the front of the words, whole or attached; false when none is left to move. */
function takeParticle(particles: string[], rest: string[]): boolean {
  const first = rest[0]!
  if (rest.length > 1 && take(particles, particleForm(first))) {
    rest.shift()
    return true
  }
  const attached = attachedParticle(first)
  const left = first.slice(attached.length)
  // What is left must be able to be a name: 'geb' would be taken for 'born' the next time.
  if (BORN.has(left) || MARRIED.has(left)) return false
  if (attached === '' || !take(particles, particleForm(attached))) return false
  rest[0] = left
  return true
}

/** Adds a particle unless it is none or the name has more than any name has; says whether it was added. */
function take(particles: string[], form: string | undefined): boolean {
  if (form === undefined) return false
  const added = form.split(' ')
  if (particles.length + added.length > MOST_PARTICLES) return false
  particles.push(...added)
  return true
}

function coreOf(words: readonly string[]): string {
  let core = clipFolded(words.join(' '), MOST_CORE)
  for (let space = core.lastIndexOf(' '); space > 0; space = core.lastIndexOf(' ')) {
    if (!SUFFIXES.has(core.slice(space + 1))) break
    core = core.slice(0, space)
  }
  return core
}

function named(particles: string, core: string): Surname {
  if (particles === '') return { core, particles: '', partner: '', full: core }
  return { core, particles, partner: '', full: particles + ' ' + core }
}
