// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, type Day, weekdayOf } from '../../../platform/ui/time/calendar.ts'
import { weekdayNamed } from '../../../platform/ui/time/date-words.ts'
import { readDate } from '../../../platform/ui/time/read-date.ts'
import { isWorkingDay, workingDaysAfter } from '../../../vocabulary/working-days.ts'

export type Person = { account: string; domain: number; name: string }
export type Piece = { text: string; kind: 'words' | 'owner' | 'date' }
export type ReadAgreement = {
  what: string
  owner?: Person
  due?: Day
  /** The whole line as typed, cut where something was recognised. */
  pieces: Piece[]
}

type Span = { from: number; to: number }
type Found<Value> = Span & { value: Value }

/**
 * Reads an agreement typed in one line: what, who and when, in any order ("Bewoners bellen Marit vr 27"). The last
 * person and the last day named count; a name that two people at the table share names nobody.
 * @param today the day on which it is typed; every date lies on it or after it
 */
export function readAgreement(typed: string, people: readonly Person[], today: Day): ReadAgreement {
  const words = [...typed.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
  }))
  const due = lastWindow(words, 4, span => dayIn(typed, span, words, today))
  const owner = lastWindow(words, 4, span =>
    due && overlap(span, due) ? undefined : personIn(typed, span, people),
  )
  const found = [due && { ...due, kind: 'date' as const }, owner && { ...owner, kind: 'owner' as const }]
    .filter(one => one !== undefined)
    .sort((one, other) => one.from - other.from)
  const pieces = cut(typed, found)
  return {
    what: sentenceOf(pieces),
    ...(owner ? { owner: owner.value } : {}),
    ...(due ? { due: due.value } : {}),
    pieces,
  }
}

const overlap = (one: Span, other: Span) => one.from < other.to && other.from < one.to

/** The match that ends last, and of those the longest: who types goes from what to who to when. */
function lastWindow<Value>(
  words: readonly Span[],
  longest: number,
  read: (span: Span) => Value | undefined,
): Found<Value> | undefined {
  for (let end = words.length; end > 0; end--)
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const span = { from: words[start]!.from, to: words[end - 1]!.to }
      const value = read(span)
      if (value !== undefined) return { ...span, value }
    }
  return undefined
}

const bare = (text: string) => text.replace(/^[(,;:]+|[),;:.!]+$/g, '')

function personIn(typed: string, span: Span, people: readonly Person[]): Person | undefined {
  const said = bare(typed.slice(span.from, span.to))
  const whole = people.filter(({ name }) => name.toLowerCase() === said.toLowerCase())
  // Short names need their capital: "bas" is a voice and "wil" is a wish.
  const capital = /\p{Lu}/u.test(said)
  const short = people.filter(({ name }) => {
    const [first, ...rest] = name.split(' ')
    return capital && (first === said || rest.join(' ') === said || rest.at(-1) === said)
  })
  const named = whole.length > 0 ? whole : short
  return named.length === 1 ? named[0] : undefined
}

const numbers: Record<string, number> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
}
const unitDays: Record<string, number> = { da: 1, we: 7 }
const near = new Set(['vandaag', 'morgen', 'overmorgen', 'today', 'tomorrow'])

function dayIn(typed: string, span: Span, words: readonly Span[], today: Day): Day | undefined {
  const said = bare(typed.slice(span.from, span.to)).toLowerCase().replace(/\s+/g, ' ')
  const before = typed.slice(0, span.from).trimEnd()
  return (
    distanceIn(said, today) ??
    weekdayIn(said, span.to === words.at(-1)!.to, today) ??
    dateIn(said, bare(before.split(/\s+/).at(-1) ?? '').toLowerCase(), today)
  )
}

/** "over twee weken", "over 10 dagen", "in two weeks". */
function distanceIn(said: string, today: Day): Day | undefined {
  const found = /^(?:over|in) (\S+) (da|we)(?:g|gen|y|ys|ek|ken|eks)$/.exec(said)
  if (found === null) return undefined
  const count = numbers[found[1]!] ?? (/^\d{1,2}$/.test(found[1]!) ? Number(found[1]) : undefined)
  if (count === undefined) return undefined
  const day = addDays(today, count * unitDays[found[2]!]!)
  // Said on a Saturday, "over twee weken" means when people work again. Who counts in days, counts exactly.
  return found[2] === 'we' && !isWorkingDay(day) ? workingDaysAfter(day, 1) : day
}

const isWeekday = (word: string) =>
  weekdayNamed(word) === undefined ? false : word.length === 2 || word.length > 5

/** A weekday alone, or in the next week. Two letters alone count at the end of the line only, and "zo" never. */
function weekdayIn(said: string, last: boolean, today: Day): Day | undefined {
  const next = /^(?:volgende week|next week) (\S+)$|^(\S+) (?:volgende week|next week)$/.exec(said)
  const word = next?.[1] ?? next?.[2] ?? said
  if (!isWeekday(word) || (!next && word.length === 2 && (!last || word === 'zo'))) return undefined
  const weekday = weekdayNamed(word)!
  const monday = addDays(today, (8 - weekdayOf(today)) % 7 || 7)
  return nextOf(weekday, next ? monday : today)
}

function nextOf(weekday: number, from: Day): Day {
  let day = from
  while (weekdayOf(day) !== weekday) day = addDays(day, 1)
  return day
}

const dated =
  /^(?:(\p{L}+)\.? )?\d{1,2}(?:[-/]\d{1,2}(?:[-/]\d{2,4})?| \p{L}{3,}\.?(?: \d{4})?)$|^\d{4}-\d{2}-\d{2}$/u

/** "vr 27", "vr 4 dec", "4-12", "4 december 2026", "morgen". Weekday and date must agree. */
function dateIn(said: string, wordBefore: string, today: Day): Day | undefined {
  const short = /^(\p{L}+)\.? (\d{1,2})$/u.exec(said)
  if (short && isWeekday(short[1]!)) return dayNumbered(Number(short[2]), weekdayNamed(short[1]!)!, today)
  const written = dated.exec(said)
  if (!near.has(said) && (written === null || (written[1] !== undefined && !isWeekday(written[1]))))
    return undefined
  // Two facts guard each other: a date behind another weekday is no date.
  if (written && written[1] === undefined && isWeekday(wordBefore)) return undefined
  const read = readDate(said, today, 'future')
  return 'day' in read && read.time === undefined && read.day >= today ? read.day : undefined
}

/** The first such day within three months, so that "vr 27" typed on the 28th is next month's or nobody's. */
function dayNumbered(number: number, weekday: number, today: Day): Day | undefined {
  for (let ahead = 0; ahead < 92; ahead++) {
    const day = addDays(today, ahead)
    if (Number(day.slice(8)) === number) return weekdayOf(day) === weekday ? day : undefined
  }
  return undefined
}

const leading = /(?:^|[\s,])(?:uiterlijk )?(?:op|voor|vóór|uiterlijk|tot|door|before|by|on)\s*$/iu

/** The words around what was recognised, without the small word that led to it. */
function sentenceOf(pieces: readonly Piece[]): string {
  const parts = pieces.map(({ text, kind }, at) => {
    const next = pieces[at + 1]
    if (kind === 'words') return next === undefined ? text : text.replace(leading, ' ')
    // Who stands first and does something is part of the sentence: "Marit belt de bewoners".
    return at === 0 && kind === 'owner' && !/[:,]$/.test(text) && next !== undefined ? text : ' '
  })
  return parts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/^[\s,:;.]+|[\s,:;]+$/g, '')
}

function cut(typed: string, found: readonly (Span & { kind: 'owner' | 'date' })[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, kind } of found) {
    if (from > at) pieces.push({ text: typed.slice(at, from), kind: 'words' })
    pieces.push({ text: typed.slice(from, to), kind })
    at = to
  }
  if (at < typed.length) pieces.push({ text: typed.slice(at), kind: 'words' })
  return pieces
}
