// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** RFC 5321, section 4.5.3.1: 64 units before the @, 255 behind it. */
const MOST_LOCAL = 64
const MOST_DOMAIN = 255

/**
 * The comparison form of an e-mail address; '' when the text is none.
 *
 * Lower case; 'mailto:' and a name with angle brackets are taken off; what follows a plus in the local part
 * goes, as do full stops at Gmail, because one mailbox receives them all. The form is for comparing: do not
 * send mail to it.
 */
export function normaliseEmail(raw: string): string {
  const address = bare(raw.length > 1024 ? raw.slice(0, 1024) : raw)
  const at = address.lastIndexOf('@')
  if (at < 1 || at !== address.indexOf('@')) return ''
  const domain = domainOf(address.slice(at + 1))
  const local = localOf(address.slice(0, at), domain)
  return local === '' || domain === '' ? '' : local + '@' + domain
}

/** Shorter names of mailboxes (jan, info) are anybody's. */
const SHORTEST_NAME = 5

/** The part of a normalised address that people keep when they change provider; '' when it is too short to tell. */
export function mailboxName(address: string): string {
  const name = address.slice(0, Math.max(0, address.indexOf('@'))).replaceAll(/[._-]/g, '')
  return name.length < SHORTEST_NAME ? '' : name
}

function bare(raw: string): string {
  const opening = raw.lastIndexOf('<')
  const closing = raw.indexOf('>', opening)
  const inside = opening >= 0 && closing > opening ? raw.slice(opening + 1, closing) : raw
  const lower = inside.trim().toLowerCase()
  return lower.startsWith('mailto:') ? lower.slice(7) : lower
}

function localOf(local: string, domain: string): string {
  const plus = local.indexOf('+')
  const name = plus > 0 ? local.slice(0, plus) : local
  if (name.length > MOST_LOCAL || !isPrintable(name)) return ''
  return domain === 'gmail.com' ? name.replaceAll('.', '') : name
}

function domainOf(domain: string): string {
  const name = domain.endsWith('.') ? domain.slice(0, -1) : domain
  if (name.length > MOST_DOMAIN || !isPrintable(name)) return ''
  if (!name.includes('.') || name.startsWith('.') || name.endsWith('.') || name.includes('..')) return ''
  return name === 'googlemail.com' ? 'gmail.com' : name
}

/** No blanks, brackets, commas or control characters; letters of every script are allowed (RFC 6531). */
function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 32 || code === 127 || code === 160 || '<>(),;:"[]\\'.includes(text[at]!)) return false
  }
  return text !== ''
}
