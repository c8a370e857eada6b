// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const weekdays = [
  ['zondag', 'sunday'],
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
]
const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]
// A part of a day names the day and no time: what somebody did not say is not filled in for them.
const relative: Record<string, number> = {
  eergisteren: -2,
  gisteren: -1,
  gisterochtend: -1,
  gistermiddag: -1,
  gisteravond: -1,
  gisternacht: -1,
  yesterday: -1,
  'last night': -1,
  vandaag: 0,
  nu: 0,
  net: 0,
  vanochtend: 0,
  vanmiddag: 0,
  vanavond: 0,
  vannacht: 0,
  today: 0,
  now: 0,
  tonight: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
}

function placeOf(name: string, lists: string[][], shortest: number): number | undefined {
  if (name.length < shortest) return undefined
  const place = lists.findIndex(words => words.some(word => word.startsWith(name)))
  return place < 0 ? undefined : place
}

/** 0 (Sunday) to 6, from a Dutch or English name or its start of two letters or more. */
export const weekdayNamed = (name: string): number | undefined => placeOf(name, weekdays, 2)

/** 1 (January) to 12, from a Dutch or English name or its start of three letters or more. */
export function monthNamed(name: string): number | undefined {
  const place = placeOf(name, months, 3)
  return place === undefined ? undefined : place + 1
}

/** Days from today: "gisteren" is -1. */
export const relativeDay = (word: string): number | undefined =>
  Object.hasOwn(relative, word) ? relative[word] : undefined
