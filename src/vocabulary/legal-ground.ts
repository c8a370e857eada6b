// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DomainKindName } from './domain-kinds.ts'
import type { Bilingual } from './language.ts'
import type { LawCode } from './laws.ts'
import type { Purpose } from './purposes.ts'
import type { PartnershipKindName, TableKindName } from './tables.ts'

/** What kind of data a flow carries. A category that no live row names cannot be saved or shared. */
export const dataCategories = {
  place: { nl: 'openbare plaats of bedrijfsadres', en: 'public place or business address' },
  dwelling: { nl: 'woonadres', en: 'address of a dwelling' },
  phenomenon: { nl: 'verschijnsel', en: 'phenomenon' },
  'unnamed-group': { nl: 'groep zonder namen', en: 'group without names' },
  organisation: { nl: 'organisatie (KvK)', en: 'organisation (trade register)' },
  vehicle: { nl: 'voertuig (kenteken)', en: 'vehicle (number plate)' },
  person: { nl: 'persoon (naam, geboortedatum, adres)', en: 'person (name, date of birth, address)' },
  bsn: { nl: 'burgerservicenummer', en: 'citizen service number' },
  criminal: { nl: 'strafrechtelijke gegevens', en: 'data on criminal offences' },
  police: { nl: 'politiegegevens', en: 'police data' },
  'tax-outcome': { nl: 'fiscale opvolging, zonder bedragen', en: 'fiscal follow-up, without amounts' },
  'health-functional': { nl: 'functioneel advies uit de zorg', en: 'functional advice from care' },
  process: { nl: 'stand en termijn, zonder inhoud', en: 'state and term, without content' },
} as const satisfies Record<string, Bilingual>

export type DataCategory = keyof typeof dataCategories

/** Categories that say something about an identified or identifiable person. */
export const personalCategories = [
  'dwelling',
  'vehicle',
  'person',
  'bsn',
  'criminal',
  'police',
  'health-functional',
] as const satisfies DataCategory[]

/** Conditions that a flow on a row must meet, in words for the person who decides. */
export const groundConditions = {
  necessity: {
    nl: 'Zonder deze gegevens kan de tafel niet wegen; schrijf op waarom.',
    en: 'Without these data the table cannot weigh; write down why.',
  },
  'facts-apart': {
    nl: 'Feiten en eigen uitleg staan apart.',
    en: 'Facts and own interpretation stand apart.',
  },
  'own-decision': {
    nl: 'Het eigen domein besluit zelf wat het brengt, met een datum waarop het eindigt.',
    en: 'The own domain itself decides what it brings, with a date on which it ends.',
  },
  'release-point': {
    nl: 'Een bevoegde collega van het eigen domein geeft vrij.',
    en: 'An authorised colleague of the own domain releases.',
  },
  'article-20-decision': {
    nl: 'Er is een besluit op grond van artikel 20 Wet politiegegevens dat dit doel en deze gegevens noemt.',
    en: 'There is a decision under article 20 of the Police Data Act naming this purpose and these data.',
  },
  'mayor-only': {
    nl: 'Alleen aan de burgemeester, voor de openbare orde.',
    en: 'To the mayor only, for public order.',
  },
  'person-informed': {
    nl: 'De persoon weet ervan, of er staat waarom dat nog niet kan en tot wanneer.',
    en: 'The person knows, or it says why that cannot be yet and until when.',
  },
  'parents-informed': {
    nl: 'Ouders van iemand onder de achttien weten het eerst.',
    en: 'Parents of somebody under eighteen know first.',
  },
  'statutory-purpose': {
    nl: 'Het onderdeel van het wettelijke doel is gekozen.',
    en: 'The element of the statutory purpose is chosen.',
  },
  'zvh-criteria': {
    nl: 'De landelijke criteria zijn nagegaan: (1 en 2 en 3) of 4.',
    en: 'The national criteria were checked: (1 and 2 and 3) or 4.',
  },
  'gate-passed': {
    nl: 'Grondslag bevestigd, DPIA goedgekeurd en besluiten van de verwerkingsverantwoordelijken vastgelegd.',
    en: 'Basis confirmed, DPIA approved and decisions of the controllers recorded.',
  },
  'no-onward': {
    nl: 'Niet doorgeven aan een ander overleg of voor een ander doel.',
    en: 'Not to be passed on to another meeting or for another purpose.',
  },
  'functional-only': {
    nl: 'Alleen wat helpt, wat te vermijden en wat veilig is. Niet of iemand in zorg is.',
    en: 'Only what helps, what to avoid and what is safe. Not whether somebody is in care.',
  },
  'outcome-only': {
    nl: 'Alleen de uitkomst, geen bedragen.',
    en: 'Only the outcome, no amounts.',
  },
  'no-names': {
    nl: 'Geen namen en niets waardoor een naam te raden is.',
    en: 'No names and nothing from which a name can be guessed.',
  },
} as const satisfies Record<string, Bilingual>

export type GroundCondition = keyof typeof groundConditions

/**
 * One legal row. A flow without a live row is impossible. Rows start unverified; a lawyer confirms a row in the
 * partnership itself, never here.
 */
export type LegalGround = {
  code: string
  law: LawCode
  article: string
  purpose: Purpose
  partnership: PartnershipKindName
  table: TableKindName
  categories: readonly DataCategory[]
  /** Kinds of domain that may bring it, and kinds that may receive it. */
  from: readonly DomainKindName[]
  to: readonly DomainKindName[]
  conditions: readonly GroundCondition[]
  /** Days from first processing until destruction. */
  retentionDays: number
  /** First and last day, ISO; an open end is null. */
  validFrom: string
  validTo: string | null
  source: string
  status: 'unverified'
}
