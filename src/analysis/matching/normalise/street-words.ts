// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** What an abbreviation stands for: first the word, then its short forms, folded; _ is a space (NEN 5825). */
const SHORT_FORMS = `
    straat str strt, laan ln, plein pln, weg wg, gracht gr, singel sngl, kade kd, dijk dk, steeg stg,
    hof hf, burgemeester burg burgem bgm bg, doctor dr, doctorandus drs, professor prof,
    ingenieur ir ing, meester mr, dominee ds, monseigneur mgr, pastoor past, prins pr, koning kon,
    sint st, generaal gen, jonkheer jhr, admiraal adm, luitenant luit, secretaris secr, wethouder weth,
    nieuwe nw, oostzijde oz, westzijde wz, noordzijde nz, zuidzijde zz, noord n, zuid z, west w, oost o,
    eerste 1e 1ste, tweede 2e 2de, derde 3e 3de, vierde 4e 4de, vijfde 5e 5de, zesde 6e, zevende 7e,
    van v, van_de vd, van_het vh vant, het t, de d, road rd, avenue ave av, boulevard blvd blv bld,
    place pl, square sq, highway hwy
`

/** Words in full by short form. */
export const FULL_WORDS: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.split(',').flatMap(line => {
    const [full, ...short] = line.trim().split(' ')
    return short.map(form => [form, full!.replaceAll('_', ' ')] as const)
  }),
)

/** Ends that are shortened without a space: kerkstr, parkln. No Dutch word ends so by itself. */
export const SHORT_ENDINGS = [
  ['str', 'straat'],
  ['strt', 'straat'],
  ['pln', 'plein'],
  ['wg', 'weg'],
  ['grcht', 'gracht'],
  ['sngl', 'singel'],
  ['stg', 'steeg'],
  ['ln', 'laan'],
  ['gr', 'gracht'],
] as const
