// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Origin } from './origins.ts'

/** One register's row about a made-up person; '' where the register has nothing. */
export type SyntheticPerson = {
  /** Unique row number, from 1. */
  readonly id: number
  /** The same for all rows about one person, from 1. */
  readonly truth: number
  readonly origin: Origin
  /** Which of the registers wrote the row, 1..12; a register holds a person at most once. */
  readonly source: number
  readonly givenName: string
  readonly surname: string
  /** YYYY-MM-DD. */
  readonly dateOfBirth: string
  readonly sex: string
  readonly street: string
  readonly houseNumber: string
  readonly houseNumberAddition: string
  readonly postcode: string
  readonly city: string
  readonly nationalId: string
  readonly phone: string
  readonly email: string
}
