// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const VOWELS = 'aeiou'

/**
 * A folded Dutch word in the spelling since 1947, for comparing: -sch(e) is -s(e), double e and o in an open
 * syllable are single ('Heeren', 'Hooge'), ae is aa, uy is ui, ey and eij are ei, another y is ij, ck is k,
 * gh is g and gt is cht ('Gragt' is 'gracht'). Source: Wet voorschriften schrijfwijze Nederlandsche
 * taal (1947). Idempotent; never longer than the word plus one unit per y.
 */
export function modernSpelling(word: string): string {
  if (!mayBeOld(word)) return word
  let out = ''
  for (let at = 0; at < word.length; ) {
    const [letters, taken] = modern(word, at)
    out += letters
    at += taken
  }
  return out === word ? word : modernSpelling(out)
}

function mayBeOld(word: string): boolean {
  for (let at = 0; at < word.length; at++) if ('cyghpeot'.includes(word[at]!)) return true
  return word.includes('aa')
}

function modern(word: string, at: number): readonly [letters: string, taken: number] {
  const two = word.slice(at, at + 2)
  if (two === 'sc' && word[at + 2] === 'h' && isSilentSch(word, at)) return ['s', 3]
  if (two === 'ck') return ['k', 2]
  if (two === 'gt' && at > 0) return ['cht', 2]
  if (two === 'gh') return ['g', 2]
  if (two === 'ph') return ['f', 2]
  if (two === 'th') return ['t', 2]
  if (two === 'uy') return ['ui', 2]
  if (two === 'ae') return ['aa', 2]
  if (two === 'ey') return ['ei', 2]
  if (two === 'ei' && word[at + 2] === 'j') return ['ei', 3]
  if (word[at] === 'y') return [at > 0 && VOWELS.includes(word[at - 1]!) ? 'i' : 'ij', 1]
  if (isOpenDouble(word, at)) return [word[at]!, 2]
  return [word[at]!, 1]
}

/** Behind a letter and before e or the end: Marendorpsche, Bosch; not Schouten or Schelde. */
function isSilentSch(word: string, at: number): boolean {
  if (at === 0) return false
  const next = word[at + 3]
  if (next === undefined) return true
  if (next !== 'e') return false
  // 'Schelpenkade' within a compound keeps its sch; -sche, -schen and -scher at the end do not.
  const rest = word.slice(at + 4)
  return rest === '' || rest === 'n' || rest === 'r' || rest === 's'
}

function isOpenDouble(word: string, at: number): boolean {
  const letter = word[at]!
  if (!'aeo'.includes(letter) || word[at + 1] !== letter) return false
  const after = word[at + 2]
  const next = word[at + 3]
  if (after === undefined || next === undefined || VOWELS.includes(after)) return false
  return VOWELS.includes(next)
}
