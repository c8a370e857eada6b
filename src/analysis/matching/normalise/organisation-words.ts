// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Legal forms by their short name: how they are written, folded. */
const LEGAL_FORMS = {
  bv: 'besloten vennootschap met beperkte aansprakelijkheid, besloten vennootschap, b v, bv',
  nv: 'naamloze vennootschap, n v, nv',
  vof: 'vennootschap onder firma, v o f, vof',
  cv: 'commanditaire vennootschap, c v, cv',
  stak: 'stichting administratiekantoor',
  owm: 'onderlinge waarborgmaatschappij',
  eenmanszaak: 'eenmanszaak',
  cooperatie: 'cooperatie, cooperatieve',
  stichting: 'stichting, stg',
  vereniging: 'vereniging, ver',
  maatschap: 'maatschap',
  io: 'in oprichting, i o',
  ua: 'u a, ua',
  wa: 'w a',
  gmbh: 'gmbh',
  ltd: 'ltd, limited',
  inc: 'inc',
  llc: 'llc',
  sarl: 'sarl',
  spzoo: 'sp z o o',
  firma: 'fa, firma',
}

/** A way to write a legal form, word by word, and its short name. */
export type LegalForm = { readonly spelling: readonly string[]; readonly short: string }

/** Ways to write legal forms by their first word, the longest first. */
export const FORMS_BY_FIRST_WORD: ReadonlyMap<string, readonly LegalForm[]> = Map.groupBy(
  Object.entries(LEGAL_FORMS)
    .flatMap(([short, written]) => written.split(', ').map(text => ({ spelling: text.split(' '), short })))
    .sort((left, right) => right.spelling.length - left.spelling.length),
  ({ spelling }) => spelling[0]!,
)

/** Abbreviations in trade names, and words that registers leave out as they please. */
export const WORDS_IN_FULL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gebr: 'gebroeders',
    gebrs: 'gebroeders',
    zn: 'zonen',
    zoon: 'zonen',
    mij: 'maatschappij',
    int: 'internationaal',
    aann: 'aannemers',
    aannemersbedr: 'aannemersbedrijf',
    bedr: 'bedrijf',
    autobedr: 'autobedrijf',
    ned: 'nederland',
    en: '',
    and: '',
    de: '',
    het: '',
  }),
)
