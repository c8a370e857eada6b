// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'
import type { ContentPurpose } from './purposes.ts'

/**
 * Roots of the taxonomy. Signals at one place are compared by root, so that what one domain calls noise and
 * another calls vandalism still meets on one agenda.
 */
export const phenomenonRoots = {
  'public-space': { nl: 'vernieling, geluid en vervuiling', en: 'vandalism, noise and litter' },
  hospitality: { nl: 'horeca', en: 'hospitality businesses' },
  'living-together': { nl: 'overlast tussen buren', en: 'nuisance between neighbours' },
  traffic: { nl: 'verkeer en parkeren', en: 'traffic and parking' },
  theft: { nl: 'diefstal en inbraak', en: 'theft and burglary' },
  vacancy: { nl: 'leegstand', en: 'vacancy' },
  drugs: { nl: 'drugs', en: 'drugs' },
  business: { nl: 'bedrijf', en: 'business' },
  housing: { nl: 'wonen en inschrijving', en: 'housing and registration' },
  money: { nl: 'geld en vastgoed', en: 'money and real estate' },
  exploitation: { nl: 'uitbuiting', en: 'exploitation' },
  rural: { nl: 'buitengebied', en: 'rural area' },
  youth: { nl: 'jongeren', en: 'young people' },
  care: { nl: 'zorg en veiligheid', en: 'care and safety' },
  unnamed: { nl: 'nog niet benoemd', en: 'not named yet' },
  stopped: { nl: 'hoort hier niet', en: 'does not belong here' },
} as const satisfies Record<string, Bilingual>

export type PhenomenonRoot = keyof typeof phenomenonRoots

type Phenomenon = Bilingual & {
  root: PhenomenonRoot
  purposes: readonly ContentPurpose[]
  /** Present when it may not be filed here at all: the sentence that says where it does belong. */
  stopped?: Bilingual
}

const about =
  (root: PhenomenonRoot, ...of: ContentPurpose[]) =>
  (nl: string, en: string): Phenomenon => ({ nl, en, root, purposes: of })

const street = about('public-space', 'liveability', 'youth')
const hospitality = about('hospitality', 'liveability', 'subversion')
const neighbours = about('living-together', 'liveability', 'care')
const traffic = about('traffic', 'liveability')
const theft = about('theft', 'liveability')
const vacancy = about('vacancy', 'liveability', 'subversion')
const drugs = about('drugs', 'liveability', 'subversion', 'youth')
const business = about('business', 'liveability', 'subversion')
const housing = about('housing', 'liveability', 'subversion')
const money = about('money', 'subversion')
const exploitation = about('exploitation', 'subversion')
const rural = about('rural', 'liveability', 'subversion')
const youth = about('youth', 'liveability', 'youth', 'care')
const care = about('care', 'care')

/**
 * What one can choose on a signal: the nuisance taxonomy, the themes and enforcement bottlenecks of the RIEC
 * covenant, youth, and care and safety. All describe behaviour or a situation, never a kind of person.
 */
export const phenomena = {
  /** What a note starts with: the filer describes, the coordinator names. */
  'not-named': about(
    'unnamed',
    'liveability',
    'subversion',
    'care',
    'youth',
  )('nog niet benoemd', 'not named yet'),
  vandalism: street('vernieling', 'vandalism'),
  'street-noise': street('geluid op straat', 'noise in the street'),
  litter: street('afval en vervuiling', 'litter and dirt'),
  fireworks: street('vuurwerk', 'fireworks'),
  graffiti: street('bekladding', 'graffiti'),
  'public-space-broken': street('openbare ruimte stuk of donker', 'public space broken or dark'),
  'street-drinking': street('drinken op straat', 'drinking in the street'),
  'fly-tipping': street('gedumpt grofvuil', 'fly-tipping'),
  'hospitality-noise': hospitality('geluid van horeca', 'noise from hospitality businesses'),
  'hospitality-hours': hospitality('open na sluitingstijd', 'open after closing time'),
  'alcohol-to-minors': hospitality('alcohol aan jongeren onder 18', 'alcohol to young people under 18'),
  'neighbour-noise': neighbours('geluid uit een woning', 'noise from a dwelling'),
  'neighbour-conflict': neighbours('ruzie tussen buren', 'conflict between neighbours'),
  'neglected-home': neighbours('verwaarloosd huis of erf', 'neglected house or yard'),
  'scooters-on-footpath': traffic('scooters op het voetpad', 'scooters on the footpath'),
  'speeding-racing': traffic('te hard rijden', 'driving too fast'),
  'parking-nuisance': traffic('foutparkeren en autowrakken', 'wrong parking and car wrecks'),
  'bicycle-theft': theft('diefstal van fietsen', 'theft of bicycles'),
  burglary: theft('inbraak', 'burglary'),
  'other-theft': theft('andere diefstal', 'other theft'),
  'empty-building': vacancy('leegstaand pand', 'empty building'),
  'squatting-overnight': vacancy('slapen in een leeg pand', 'sleeping in an empty building'),
  'drug-dealing': drugs('handel in drugs', 'dealing in drugs'),
  'drug-use-outside': drugs('gebruik van drugs op straat', 'use of drugs in the street'),
  'hemp-growing': drugs('georganiseerde hennepteelt', 'organised hemp growing'),
  'drug-waste': drugs('dumping van drugsafval', 'dumping of drug waste'),
  'synthetic-drugs': drugs('synthetische drugs', 'synthetic drugs'),
  'business-without-permit': business('bedrijf zonder vergunning', 'business without a permit'),
  'business-at-night': business('bedrijvigheid in de nacht', 'business at night'),
  'car-business': business('autobedrijf en autoverhuur', 'car trade and car rental'),
  'company-as-front': business('bedrijf zonder zichtbare klanten', 'business without visible customers'),
  'dangerous-storage': business('gevaarlijke opslag', 'dangerous storage'),
  'occupancy-and-registration': housing('bewoning en inschrijving', 'occupancy and registration'),
  overcrowding: housing('te veel mensen in een pand', 'too many people in one building'),
  'holiday-park': housing('vast wonen op een vakantiepark', 'living permanently at a holiday park'),
  'address-fraud': housing('inschrijving die niet klopt', 'registration that is not right'),
  'real-estate-abuse': money('misbruik van vastgoed', 'abuse of real estate'),
  'real-estate-fraud': money('vastgoedfraude', 'real-estate fraud'),
  'money-laundering': money('witwassen en contant geld', 'money laundering and cash'),
  'care-fraud': money('fraude met zorggeld', 'fraud with care funds'),
  'undue-pressure': money('druk op ambtenaren of ondernemers', 'pressure on officials or entrepreneurs'),
  'human-trafficking': exploitation('mensenhandel', 'human trafficking'),
  'people-smuggling': exploitation('mensensmokkel', 'people smuggling'),
  'labour-exploitation': exploitation('arbeidsuitbuiting', 'labour exploitation'),
  'sexual-exploitation': exploitation('seksuele uitbuiting', 'sexual exploitation'),
  'criminal-exploitation': exploitation('criminele uitbuiting', 'criminal exploitation'),
  'empty-shed': rural('lege schuur of loods', 'empty shed or barn'),
  'environmental-crime': rural('milieucriminaliteit', 'environmental crime'),
  'water-and-harbour': rural('water en kleine havens', 'water and small harbours'),
  'group-outside': youth('groep jongeren op straat', 'group of young people in the street'),
  'group-online': youth('onrust in een groep online', 'unrest in an online group'),
  'school-absence-pattern': youth('veel verzuim op een school', 'much absence at a school'),
  'young-recruitment': youth('ronselen van jongeren', 'recruiting of young people'),
  'weapons-among-young': youth('wapens bij jongeren', 'weapons among young people'),
  'confused-behaviour': care('onbegrepen gedrag', 'behaviour that is not understood'),
  'care-avoidance': care('hulp die niet aankomt', 'help that does not arrive'),
  'eviction-looming': care('dreigende uithuiszetting', 'looming eviction'),
  homelessness: care('dakloosheid', 'homelessness'),
  'return-after-detention': care('terugkeer na detentie', 'return after detention'),
  'stalking-safety': care('stalking en onveiligheid', 'stalking and lack of safety'),
  radicalisation: {
    nl: 'radicalisering',
    en: 'radicalisation',
    root: 'stopped',
    purposes: [],
    stopped: {
      nl: 'Radicalisering heeft een eigen wet en een eigen overleg. Bel het meldpunt radicalisering van de gemeente waar iemand woont; de burgemeester is daar het aanspreekpunt. Schrijf hier niets op.',
      en: 'Radicalisation has its own law and its own meeting. Call the contact point of the municipality where the person lives; the mayor is responsible there. Write nothing down here.',
    },
  },
} as const satisfies Record<string, Phenomenon>

export type PhenomenonCode = keyof typeof phenomena

/** The phenomena one may file for a purpose, in the order of the list. */
export const phenomenaFor = (purpose: ContentPurpose): PhenomenonCode[] =>
  (Object.keys(phenomena) as PhenomenonCode[]).filter(code =>
    (phenomena[code].purposes as readonly ContentPurpose[]).includes(purpose),
  )

/** Two signals are about the same thing when their phenomena share a root; what is stopped never compares. */
export const sameRoot = (one: PhenomenonCode, other: PhenomenonCode): boolean =>
  phenomena[one].root === phenomena[other].root && !['stopped', 'unnamed'].includes(phenomena[one].root)

/** The sentence with which a phenomenon is turned away, or nothing when it may be filed. */
export const referralFor = (code: PhenomenonCode): Bilingual | undefined =>
  (phenomena[code] as Phenomenon).stopped

/** The phenomenon of a code somebody gave, or nothing: a word like `constructor` is no phenomenon. */
export const findPhenomenon = (code: string): Phenomenon | undefined =>
  Object.hasOwn(phenomena, code) ? phenomena[code as PhenomenonCode] : undefined

/** The root a phenomenon is compared by; `unnamed` for a code nobody knows, which touches nothing. */
export const rootOf = (code: string): PhenomenonRoot => findPhenomenon(code)?.root ?? 'unnamed'
