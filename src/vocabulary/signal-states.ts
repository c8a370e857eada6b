// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** The life of a signal as the coordinator sees it. Who may move it is decided by the signals' own rules. */
export const signalStates = {
  draft: { nl: 'concept', en: 'draft' },
  'awaiting-release': { nl: 'wacht op vrijgave', en: 'awaiting release' },
  submitted: { nl: 'gemeld', en: 'filed' },
  returned: { nl: 'terug voor aanvulling', en: 'returned for completion' },
  rejected: { nl: 'niet in behandeling', en: 'not taken up' },
  registered: { nl: 'geregistreerd', en: 'registered' },
  enriched: { nl: 'aangevuld door partners', en: 'completed by partners' },
  'on-table': { nl: 'op de agenda', en: 'on the agenda' },
  weighed: { nl: 'gewogen', en: 'weighed' },
  'on-hold': { nl: 'aangehouden', en: 'on hold' },
  'feedback-given': { nl: 'teruggekoppeld', en: 'feedback given' },
  closed: { nl: 'afgerond', en: 'closed' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  expired: { nl: 'verlopen', en: 'expired' },
} as const satisfies Record<string, Bilingual>

export type SignalState = keyof typeof signalStates

/**
 * From a state to the states that may follow. Returning happens at most twice and holding once: those counts
 * are rules, not states. Every outcome passes through feedback before it closes.
 */
export const signalTransitions: Readonly<Record<SignalState, readonly SignalState[]>> = {
  draft: ['submitted', 'awaiting-release', 'withdrawn', 'expired'],
  'awaiting-release': ['submitted', 'draft', 'withdrawn', 'expired'],
  submitted: ['registered', 'returned', 'rejected', 'withdrawn'],
  returned: ['submitted', 'withdrawn', 'expired'],
  rejected: ['feedback-given'],
  registered: ['enriched', 'on-table', 'feedback-given', 'returned', 'withdrawn', 'expired'],
  enriched: ['on-table', 'feedback-given', 'withdrawn', 'expired'],
  'on-table': ['weighed', 'registered', 'withdrawn'],
  weighed: ['feedback-given', 'on-hold'],
  'on-hold': ['on-table', 'feedback-given', 'withdrawn'],
  'feedback-given': ['closed'],
  closed: ['expired'],
  withdrawn: ['expired'],
  expired: [],
}

/** What stands in the way of going from one state to another: nothing, or that the move does not exist. */
export const mayFollow = (from: SignalState, to: SignalState): boolean => signalTransitions[from].includes(to)

/**
 * What the filer reads. Smaller than the coordinator's set and blind to overlaps: a signal that touches
 * another and one that touches nothing read the same until a person calls.
 */
export const filerStates = {
  draft: { nl: 'concept', en: 'draft' },
  release: { nl: 'wacht op vrijgave', en: 'awaiting release' },
  filed: { nl: 'gemeld', en: 'filed' },
  'to-complete': { nl: 'aanvullen', en: 'to complete' },
  'request-open': { nl: 'verzoek loopt', en: 'request open' },
  'on-agenda': { nl: 'op agenda', en: 'on agenda' },
  'on-hold': { nl: 'aangehouden', en: 'on hold' },
  'not-taken-up': { nl: 'niet in behandeling', en: 'not taken up' },
  settled: { nl: 'afgerond', en: 'settled' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  expired: { nl: 'verlopen', en: 'expired' },
} as const satisfies Record<string, Bilingual>

export type FilerState = keyof typeof filerStates

const seenAs: Readonly<Record<SignalState, FilerState>> = {
  draft: 'draft',
  'awaiting-release': 'release',
  submitted: 'filed',
  returned: 'to-complete',
  rejected: 'not-taken-up',
  registered: 'filed',
  enriched: 'filed',
  'on-table': 'on-agenda',
  weighed: 'on-agenda',
  'on-hold': 'on-hold',
  'feedback-given': 'settled',
  closed: 'settled',
  withdrawn: 'withdrawn',
  expired: 'expired',
}

/**
 * The filer's word for a state. `requestOpen` is true only when a person asked this domain something in
 * writing: the domain knows of that request already, so the word reveals nothing new.
 */
export function filerStateOf(state: SignalState, requestOpen = false): FilerState {
  const seen = seenAs[state]
  return requestOpen && seen === 'filed' ? 'request-open' : seen
}

/** Where a weighing may lead, from nothing to heavy; the lightest that will work is the default. */
export const outcomeRoutes = {
  none: { nl: 'niets doen', en: 'do nothing' },
  'own-process': { nl: 'eigen proces van een partner', en: "a partner's own process" },
  'short-intervention': { nl: 'korte maatwerkinterventie', en: 'short tailored intervention' },
  'joint-action': { nl: 'gezamenlijke actie', en: 'joint action' },
  'case-proposal': { nl: 'voorstel voor een casus', en: 'case proposal' },
  'phenomenon-file': { nl: 'fenomeendossier', en: 'phenomenon file' },
  hold: { nl: 'aanhouden', en: 'hold' },
  refer: { nl: 'verwijzen', en: 'refer' },
} as const satisfies Record<string, Bilingual>

export type OutcomeRoute = keyof typeof outcomeRoutes

/** A signal is held once, and no longer than this; after that the table decides. */
export const longestHoldDays = 90
/** Every sender hears what came of a signal within this many working days after the decision. */
export const feedbackWorkingDays = 10
