// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { EdgeLog } from '../../analysis/matching/edges/edge-log.ts'
import type { Entry } from '../../analysis/matching/edges/judgement.ts'
import type { Line, MachineLine } from './matching.store.ts'
import { type Compared, modelVersion } from './person-model.ts'

/** Two subjects in the order of the log, and what the engine found; nothing: not enough to speak of. */
export type Pair = { a: string; b: string; found: Compared | undefined }

export const pairKey = (a: string, b: string) => [a, b].sort().join(' ')

/**
 * Brings the log up to date with what the engine finds now, and answers who belongs together. Matches that hold no
 * longer are taken back; what a person judged stands, and nothing is added against it, not even by way of a third.
 *
 * @param lines the whole component, in the order of the log
 * @param pairs every pair that was worth comparing now
 * @param again whom we looked at anew: their matches that are not found again hold no longer
 */
export function judgePairs(
  lines: readonly Line[],
  pairs: readonly Pair[],
  again: ReadonlySet<string>,
  now: number,
  newId: () => string,
): { log: EdgeLog; added: MachineLine[] } {
  const naming = (line: string, ordinal: number) => `${line}/${ordinal}`
  const at = Math.max(now, ...lines.map(line => line.at))
  const log = EdgeLog.replay(lines, naming)
  const added: MachineLine[] = []
  const keep = (entry: Entry, pair: readonly [string, string], bits = 0, levels: readonly number[] = []) => {
    if (log.objectionsTo(entry).length > 0) return
    log.record(entry)
    const retracts = entry.kind === 'retract' ? entry.retracts : null
    added.push({ id: entry.id, pair, kind: entry.kind as MachineLine['kind'], levels, bits, retracts })
  }
  const machine = { at, by: 'model', modelVersion } as const
  const takeBack = (a: string, b: string) => {
    const standing = log.standing(a, b)
    if (standing === undefined || standing.by === 'human' || standing.kind !== 'match') return
    const line = { id: newId(), ...machine, levels: [], weight: 0 }
    keep({ ...line, kind: 'retract', retracts: standing.id }, [a, b])
  }
  const compared = new Map(pairs.map(pair => [pairKey(pair.a, pair.b), pair]))
  for (const line of lines) {
    if (line.kind === 'retract') continue
    const pair = compared.get(pairKey(line.a, line.b))
    if ((again.has(line.a) || again.has(line.b)) && pair?.found === undefined) takeBack(line.a, line.b)
  }
  for (const { a, b, found } of pairs) {
    if (found === undefined || isKnown(log, a, b, found)) continue
    takeBack(a, b)
    const entry = {
      id: newId(),
      ...machine,
      kind: 'match',
      a,
      b,
      levels: found.levels,
      weight: found.bits,
    } as const
    keep(entry, [a, b], found.bits, found.levels)
  }
  return { log, added }
}

/** The same judgement again is no news; a human one is never followed by the machine's. */
function isKnown(log: EdgeLog, a: string, b: string, found: Compared): boolean {
  const standing = log.standing(a, b)
  if (standing === undefined) return false
  if (standing.by === 'human') return true
  return standing.modelVersion === modelVersion && standing.levels.join() === found.levels.join()
}
