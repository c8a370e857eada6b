// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { OutcomeRoute } from '../../vocabulary/signal-states.ts'

export type Grade = 'received' | 'taken-up' | 'result'
type Told = { placeLabel: string; observedOn: string; route: OutcomeRoute; grade: Grade }

/** What a route means to somebody who reported something, without saying who does what to whom. */
const meaning: Record<OutcomeRoute, string> = {
  none: 'We doen nu niets extra’s. Blijft het gebeuren, meld het dan opnieuw; dan wegen we het weer.',
  'own-process': 'Eén van de partners pakt dit op in het eigen werk.',
  'short-intervention': 'We hebben gekozen voor een korte aanpak op maat. Die start binnen een paar weken.',
  'joint-action': 'Een paar partners pakken dit samen op.',
  'case-proposal': 'We stellen voor hier langer en met meer partners aan te werken.',
  'phenomenon-file': 'We leggen dit naast vergelijkbare signalen, om het grotere patroon aan te pakken.',
  hold: 'We wachten nog even af en komen er binnen drie maanden op terug.',
  refer: 'Dit hoort bij een ander overleg. We hebben het daarheen verwezen.',
}

/**
 * The draft a person reads before it is sent. Graded by what this sender may know: that it arrived, that it was
 * taken up, or also what the table decided. It names no other sender and never says that signals touched.
 */
export function draftText({ placeLabel, observedOn, route, grade }: Told): string {
  const thanks = `Dank je wel voor je signaal over ${placeLabel} van ${observedOn}.`
  if (grade === 'received') return `${thanks} We hebben het gelezen en bewaren het zolang dat nodig is.`
  if (grade === 'taken-up') return `${thanks} Het is besproken en iemand is ermee aan de slag.`
  return `${thanks} Het is besproken. ${meaning[route]}`
}
