// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { componentsOf, type DateFormat } from './date-formats.ts'

export type { DateFormat } from './date-formats.ts'

/** A date of birth as evidence; 0 stands for a component that is unknown or cannot be. */
export type BirthDate = {
  /** 1850..2100, or 0. */
  readonly year: number
  /** 1..12, or 0. */
  readonly month: number
  /** 1..31, or 0; not checked against the month: 31 April is a slip of one component, not nothing. */
  readonly day: number
  /** 1 January or 1 July: what registers write when only the year is known. Often true, always weaker. */
  readonly defaulted: boolean
}

/** Years outside are typing errors or placeholders (1111, 9999) in a register of living people. */
const FIRST_YEAR = 1850
const LAST_YEAR = 2100

/**
 * Reads a date of birth. With a format, the parts are taken in its order, with any separator; without one,
 * eight digits and four leading digits are read year first, all else day first unless only month first fits.
 * Dutch and English month names are understood; a time behind the date is left out.
 *
 * Any string; null when no component can be read.
 */
export function parseBirthDate(raw: string, format?: DateFormat): BirthDate | null {
  const parts = componentsOf(raw, format)
  if (parts === undefined) return null
  const year = within(parts[0], FIRST_YEAR, LAST_YEAR)
  const month = within(parts[1], 1, 12)
  const day = within(parts[2], 1, 31)
  if (year === 0 && month === 0 && day === 0) return null
  return { year, month, day, defaulted: isDefault(month, day) }
}

function within(value: number, least: number, most: number): number {
  return value >= least && value <= most ? value : 0
}

function isDefault(month: number, day: number): boolean {
  return day === 1 && (month === 1 || month === 7)
}

/**
 * The same date with day and month exchanged, or null when that is no other date (day above 12, day equal
 * to month, or one of them unknown).
 */
export function swapDayAndMonth(date: BirthDate): BirthDate | null {
  const { year, month, day } = date
  if (month === 0 || day === 0 || day > 12 || day === month) return null
  return { year, month: day, day: month, defaulted: isDefault(day, month) }
}

/** Whether two dates of the same known year differ by exchanged day and month, and in nothing else. */
export function isDayMonthSwap(a: BirthDate, b: BirthDate): boolean {
  return (
    a.year !== 0 &&
    a.year === b.year &&
    a.day !== 0 &&
    a.day !== a.month &&
    a.day === b.month &&
    a.month === b.day
  )
}
