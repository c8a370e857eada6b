// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** How a column writes its dates. Separators and missing leading zeros are forgiven. */
export const DATE_FORMATS = [
  'YYYYMMDD',
  'YYYY-MM-DD',
  'DD-MM-YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DDMMYYYY',
  'YYYY',
] as const
export type DateFormat = (typeof DATE_FORMATS)[number]

const BY_LETTERS: Readonly<Record<string, DateFormat>> = {
  YYYYMMDD: 'YYYY-MM-DD',
  YYYYMD: 'YYYY-MM-DD',
  YYYYMM: 'YYYY-MM-DD',
  DDMMYYYY: 'DD-MM-YYYY',
  DMYYYY: 'DD-MM-YYYY',
  DDMMYY: 'DD-MM-YYYY',
  MMDDYYYY: 'MM/DD/YYYY',
  MDYYYY: 'MM/DD/YYYY',
  MMDDYY: 'MM/DD/YYYY',
  YYYY: 'YYYY',
}

/** The format that somebody wrote, whatever its separators and capitals; undefined when it is none. */
export function dateFormatOf(written: string): DateFormat | undefined {
  const letters = written.toUpperCase().replaceAll(/[^A-Z]/g, '')
  return Object.hasOwn(BY_LETTERS, letters) ? BY_LETTERS[letters] : undefined
}

/** Whether a value is a date in this format: a year of four digits, a month and day that exist where given. */
export function isWrittenDate(raw: string, format?: DateFormat): boolean {
  const [year, month, day] = componentsOf(raw, format) ?? [0, 0, 0]
  return year >= 1000 && year <= 2100 && month <= 12 && day <= 31
}

/** Year, month, day as written; 0 where absent. */
type Components = readonly [year: number, month: number, day: number]

const MONTHS = [
  ['jan', 1],
  ['feb', 2],
  ['maa', 3],
  ['mrt', 3],
  ['mar', 3],
  ['apr', 4],
  ['mei', 5],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['okt', 10],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
] as const

/** The three numbers of a written date in the order year, month, day; undefined when there is no number. */
export function componentsOf(raw: string, format?: DateFormat): Components | undefined {
  const groups = groupsOf(raw)
  if (groups.length === 0) return undefined
  const first = groups[0]!
  if (groups.length === 1) return first.isMonth ? undefined : fromOneGroup(first.digits, format)
  if (format === 'YYYY') return [Number(groups.find(group => group.digits.length === 4)?.digits ?? 0), 0, 0]
  return inOrder(groups, orderOf(groups, format))
}

type Group = { readonly digits: string; readonly value: number; readonly isMonth: boolean }

const MAX_READ = 40

/** Up to three runs of digits or month names; what follows (a time of day) is not read. */
function groupsOf(raw: string): Group[] {
  const groups: Group[] = []
  const end = Math.min(raw.length, MAX_READ)
  for (let at = 0; at < end && groups.length < 3; ) {
    const from = at
    const isDigits = isDigit(raw, at)
    while (at < end && (isDigits ? isDigit(raw, at) : isLetter(raw, at))) at++
    if (at === from) at++
    else if (isDigits)
      groups.push({ digits: raw.slice(from, at), value: Number(raw.slice(from, at)), isMonth: false })
    else addMonth(groups, raw.slice(from, at).toLowerCase())
  }
  return groups
}

function addMonth(groups: Group[], word: string): void {
  const month = MONTHS.find(([start]) => word.startsWith(start))
  if (month !== undefined) groups.push({ digits: '', value: month[1], isMonth: true })
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32
  return code >= 97 && code <= 122
}

/** One run of digits: a year, year and month, or a date without separators. */
function fromOneGroup(digits: string, format?: DateFormat): Components | undefined {
  if (digits.length === 4) return [Number(digits), 0, 0]
  if (digits.length === 6 && !isDayFirst(format))
    return [Number(digits.slice(0, 4)), Number(digits.slice(4)), 0]
  if (digits.length === 7) return fromOneGroup('0' + digits, 'DDMMYYYY')
  if (digits.length !== 8) return undefined
  const [a, b, c] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))]
  const isYearFirst =
    format === undefined ? hasYearInFront(digits) : !isDayFirst(format) && format !== 'MM/DD/YYYY'
  if (isYearFirst) return [a * 100 + b, Math.trunc(c / 100), c % 100]
  return format === 'MM/DD/YYYY' ? [c, a, b] : [c, b, a]
}

function isDayFirst(format?: DateFormat): boolean {
  return format === 'DD-MM-YYYY' || format === 'DD/MM/YYYY' || format === 'DDMMYYYY'
}

/** 19800503 begins with a year; 03051980 does not, and neither does 20121980, whose end is one. */
function hasYearInFront(digits: string): boolean {
  return (
    isYear(Number(digits.slice(0, 4))) &&
    (Number(digits.slice(4, 6)) <= 12 || !isYear(Number(digits.slice(4))))
  )
}

function isYear(number: number): boolean {
  return number >= 1850 && number <= 2100
}

type Order = 'year-first' | 'day-first' | 'month-first'

function orderOf(groups: readonly Group[], format?: DateFormat): Order {
  // A four-digit group decides by its place, whatever the format promises.
  if (groups[0]!.digits.length === 4 || groups[0]!.value > 31) return 'year-first'
  if (groups[0]!.isMonth) return 'month-first'
  if (isDayFirst(format) || groups[1]!.isMonth) return 'day-first'
  if (format === 'MM/DD/YYYY') return 'month-first'
  return groups[1]!.value > 12 && groups[0]!.value <= 12 ? 'month-first' : 'day-first'
}

function inOrder(groups: readonly Group[], order: Order): Components {
  const [a, b, c] = [groups[0]!, groups[1]!, groups[2]]
  if (order === 'year-first') return [fullYear(a), b.value, c?.value ?? 0]
  // Two groups of which the last is a year: month and year.
  if (c === undefined) return b.digits.length === 4 ? [b.value, a.value, 0] : [0, ...pair(a, b, order)]
  return [fullYear(c), ...pair(a, b, order)]
}

function pair(a: Group, b: Group, order: Order): [month: number, day: number] {
  return order === 'month-first' ? [a.value, b.value] : [b.value, a.value]
}

/** Two digits say too little about the century for a person who may be 5 or 105: only 27..99 is certain. */
function fullYear(group: Group): number {
  return group.digits.length === 2 && group.value >= 27 ? 1900 + group.value : group.value
}
