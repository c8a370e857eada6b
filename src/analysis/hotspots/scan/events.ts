// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Cases one by one: event i, for i under `count`, is at `place[i]` in `interval[i]`. */
export type Events = { place: Int32Array; interval: Int32Array; count: number }

export function noEvents(room: number): Events {
  return { place: new Int32Array(room), interval: new Int32Array(room), count: 0 }
}

export function addEvent(events: Events, place: number, interval: number): void {
  events.place[events.count] = place
  events.interval[events.count++] = interval
}

/** The data of a frame as events. @param cells counts per `place * intervals + interval` */
export function eventsIn(cells: Int32Array, intervals: number): Events {
  const events = noEvents(cells.reduce((sum, cases) => sum + cases, 0))
  cells.forEach((cases, cell) => {
    for (let each = 0; each < cases; each++) addEvent(events, Math.floor(cell / intervals), cell % intervals)
  })
  return events
}

/**
 * Events gathered by place: the intervals of place p are `intervals[starts[p]] .. intervals[starts[p + 1] - 1]`, in no
 * order. Reused from one data set to the next.
 */
export type Gathered = { starts: Int32Array; intervals: Int32Array }

export function roomToGather(places: number, room: number): Gathered {
  return { starts: new Int32Array(places + 1), intervals: new Int32Array(room) }
}

export function gather({ place, interval, count }: Events, { starts, intervals }: Gathered): void {
  starts.fill(0)
  for (let event = 0; event < count; event++) starts[place[event]! + 1]!++
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!
  // Each place is filled from its end; afterwards its start has moved to where it belongs.
  for (let event = 0; event < count; event++) intervals[--starts[place[event]! + 1]!] = interval[event]!
  for (let at = 1; at < starts.length - 1; at++) starts[at] = starts[at + 1]!
  starts[starts.length - 1] = count
}

/**
 * Cases per place, summed from the first interval on (`place * (intervals + 1) + interval`), with the first and last
 * interval that has any; a place without cases has `last` -1.
 */
export type Sums = { sums: Int32Array; first: Int32Array; last: Int32Array }

export function roomToSum(places: number, intervals: number): Sums {
  return {
    sums: new Int32Array(places * (intervals + 1)),
    first: new Int32Array(places),
    last: new Int32Array(places),
  }
}

export function sumUp(
  { place, interval, count }: Events,
  { sums, first, last }: Sums,
  intervals: number,
): void {
  sums.fill(0)
  first.fill(intervals)
  last.fill(-1)
  for (let event = 0; event < count; event++) {
    const [where, when] = [place[event]!, interval[event]!]
    sums[where * (intervals + 1) + when + 1]!++
    if (when < first[where]!) first[where] = when
    if (when > last[where]!) last[where] = when
  }
  for (let at = 1; at < sums.length; at++) if (at % (intervals + 1) !== 0) sums[at]! += sums[at - 1]!
}
