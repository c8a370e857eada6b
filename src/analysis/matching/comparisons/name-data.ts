// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Given names as comparators read them: per record an entry, per entry the words it consists of. */
export type GivenNameData = {
  codes: Uint32Array
  /** Words of entry e: `words[starts[e] .. starts[e + 1])`; the first is what it is mostly compared by. */
  starts: Uint32Array
  words: Uint32Array
  /** Per entry its first word. */
  firsts: Uint32Array
  /** Records per entry, per first word, per family, per sound, per initial. */
  counts: GivenNameCounts
  total: number
}

export type GivenNameCounts = {
  entries: Uint32Array
  firsts: Uint32Array
  families: Uint32Array
  sounds: Uint32Array
  initials: Uint32Array
}

/** Surnames as comparators read them: per record an entry, per entry a core and other words. */
export type SurnameData = {
  codes: Uint32Array
  /** Per entry the word of its core: 'berg' of 'van den Berg'. */
  cores: Uint32Array
  /** Other words of entry e, the partner's name among them: `others[starts[e] .. starts[e + 1])`. */
  starts: Uint32Array
  others: Uint32Array
  /** Records per core, per sound, and per word in any place. */
  counts: { cores: Uint32Array; sounds: Uint32Array; words: Uint32Array }
  total: number
}
