// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

const law = (nl: string, en: string): Bilingual => ({ nl, en })

/**
 * Laws under long codes. Short Dutch abbreviations collide (Wgs and Wpg are two laws each), so none is used.
 */
export const laws = {
  'EU.AVG': law('Algemene verordening gegevensbescherming', 'General Data Protection Regulation'),
  'NL.UAVG': law('Uitvoeringswet AVG', 'GDPR Implementation Act'),
  'NL.WGS_SAMENWERKING': law(
    'Wet gegevensverwerking door samenwerkingsverbanden',
    'Act on data processing by partnerships',
  ),
  'NL.WGS_SCHULDHULP': law('Wet gemeentelijke schuldhulpverlening', 'Municipal Debt Assistance Act'),
  'NL.WPG_POLITIE': law('Wet politiegegevens', 'Police Data Act'),
  'NL.WPG_GEZONDHEID': law('Wet publieke gezondheid', 'Public Health Act'),
  'NL.WJSG': law('Wet justitiële en strafvorderlijke gegevens', 'Judicial Data and Criminal Records Act'),
  'NL.AWB': law('Algemene wet bestuursrecht', 'General Administrative Law Act'),
  'NL.GEMEENTEWET': law('Gemeentewet', 'Municipalities Act'),
  'NL.OPIUMWET': law('Opiumwet', 'Opium Act'),
  'NL.BIBOB': law(
    'Wet bevordering integriteitsbeoordelingen door het openbaar bestuur',
    'Public Administration Integrity Assessment Act',
  ),
  'NL.ALCOHOLWET': law('Alcoholwet', 'Alcohol Act'),
  'NL.OMGEVINGSWET': law('Omgevingswet', 'Environment and Planning Act'),
  'NL.WEGENWET': law('Wegenwet', 'Roads Act'),
  'NL.LEEGSTANDWET': law('Leegstandwet', 'Vacant Property Act'),
  'NL.HUISVESTINGSWET': law('Huisvestingswet', 'Housing Act'),
  'NL.GOED_VERHUURDERSCHAP': law('Wet goed verhuurderschap', 'Good Landlordship Act'),
  'NL.WET_BRP': law('Wet basisregistratie personen', 'Personal Records Database Act'),
  'NL.LEERPLICHTWET': law('Leerplichtwet 1969', 'Compulsory Education Act'),
  'NL.JEUGDWET': law('Jeugdwet', 'Youth Act'),
  'NL.WMO_2015': law('Wet maatschappelijke ondersteuning 2015', 'Social Support Act 2015'),
  'NL.PARTICIPATIEWET': law('Participatiewet', 'Participation Act'),
  'NL.ZVW': law('Zorgverzekeringswet', 'Health Insurance Act'),
  'NL.WVGGZ': law('Wet verplichte geestelijke gezondheidszorg', 'Compulsory Mental Health Care Act'),
  'NL.WTH': law('Wet tijdelijk huisverbod', 'Temporary Home Ban Act'),
  'NL.BW': law('Burgerlijk Wetboek', 'Civil Code'),
  'NL.SR': law('Wetboek van Strafrecht', 'Criminal Code'),
  'NL.SV': law('Wetboek van Strafvordering', 'Code of Criminal Procedure'),
  'NL.AWR': law('Algemene wet inzake rijksbelastingen', 'General State Taxes Act'),
  'NL.IW_1990': law('Invorderingswet 1990', 'Collection of State Taxes Act 1990'),
  'NL.WAV': law('Wet arbeid vreemdelingen', 'Foreign Nationals Employment Act'),
  'NL.WAADI': law('Wet allocatie arbeidskrachten door intermediairs', 'Placement of Personnel Act'),
  'NL.WML': law('Wet minimumloon', 'Minimum Wage Act'),
  'NL.WWFT': law(
    'Wet ter voorkoming van witwassen en financieren van terrorisme',
    'Anti-Money Laundering and Counter-Terrorist Financing Act',
  ),
} as const satisfies Record<string, Bilingual>

export type LawCode = keyof typeof laws

/** Grounds of an intervention that are no national law: a local by-law, a task, an agreement, or nothing. */
export const plainBases = {
  APV: law('algemene plaatselijke verordening', 'general local by-law'),
  none: law('geen bijzondere grondslag nodig', 'no special basis needed'),
  task: law('gewone taakuitoefening', 'ordinary exercise of a task'),
  voluntary: law('vrijwillig', 'voluntary'),
  'consent-or-task': law('vrijwillig of gewone taakuitoefening', 'voluntary or ordinary exercise of a task'),
  subsidy: law('subsidieafspraak', 'subsidy agreement'),
  agreement: law('overeenkomst van partners', 'agreement of partners'),
  ownership: law('beheer van eigen grond', 'management of own land'),
  'existing-social-law': law('bestaande wetten in het sociaal domein', 'existing social-domain laws'),
  'own-powers': law('ieder de eigen bevoegdheid', 'each its own powers'),
} as const satisfies Record<string, Bilingual>

export type PlainBasis = keyof typeof plainBases
/** A law with or without an article (`NL.GEMEENTEWET:151d`), or a plain basis. */
export type Basis = LawCode | `${LawCode}:${string}` | PlainBasis

/** The names of a basis in words, with its article when there is one. */
export function basisInWords(basis: Basis): Bilingual {
  if (basis in plainBases) return plainBases[basis as PlainBasis]
  const [code, ...article] = basis.split(':')
  const name: Bilingual = laws[code as LawCode]
  if (article.length === 0) return name
  return { nl: `${name.nl}, artikel ${article.join(':')}`, en: `${name.en}, article ${article.join(':')}` }
}

/** A legal ground as the doors write it (`EU.AVG 6(1)(e)`) in words; a code nobody knows stays as it is. */
export function groundInWords(ground: string): Bilingual {
  const [code = '', ...article] = ground.split(' ')
  if (!(code in laws)) return { nl: ground, en: ground }
  return basisInWords(`${code as LawCode}:${article.join(' ')}`)
}
