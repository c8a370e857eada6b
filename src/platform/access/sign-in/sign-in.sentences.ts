// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../../vocabulary/language.ts'

const text = (nl: string, en: string): Bilingual => ({ nl, en })

/** Every sentence of the pages around signing in. */
export const signInWords = {
  again: text('Opnieuw aanmelden', 'Sign in again'),
  'failed-title': text('Aanmelden is niet gelukt', 'Signing in did not succeed'),
  failed: text(
    'Het antwoord van de aanmeldvoorziening klopte niet. Daarom laten we niemand binnen.',
    'The answer of the identity provider was not right. So nobody is let in.',
  ),
  'gone-title': text('Het aanmelden duurde te lang', 'Signing in took too long'),
  gone: text(
    'Je begon te lang geleden, in een ander tabblad, of je browser bewaarde geen cookie. Er is niets verloren.',
    'You started too long ago, in another tab, or your browser kept no cookie. Nothing was lost.',
  ),
  'stopped-title': text('Je hebt het aanmelden gestopt', 'You stopped signing in'),
  stopped: text('Er is niets gebeurd. Je kunt opnieuw beginnen.', 'Nothing happened. You can start again.'),
  'away-title': text('Aanmelden kan nu niet', 'Signing in is not possible now'),
  away: text(
    'De aanmeldvoorziening van je organisatie antwoordt niet. Probeer het over een minuut opnieuw.',
    'The identity provider of your organisation does not answer. Try again in a minute.',
  ),
  'unknown-title': text('Je hebt hier nog geen account', 'You have no account here yet'),
  unknown: text(
    'Je organisatie kent je, maar Vlechtwerk nog niet. Of je account is beëindigd.',
    'Your organisation knows you, but Vlechtwerk does not yet. Or your account has ended.',
  ),
  'unknown-ask': text(
    'Vraag de beheerder van je samenwerkingsverband om een account. Geef deze twee regels door:',
    'Ask the administrator of your partnership for an account. Pass on these two lines:',
  ),
  keeps: text(
    'Blijft het misgaan? Vraag de beheerder van je samenwerkingsverband om hulp.',
    'Does it keep failing? Ask the administrator of your partnership for help.',
  ),
  issuer: text('Aanmeldvoorziening', 'Identity provider'),
  subject: text('Jouw nummer daar', 'Your number there'),
} as const satisfies Record<string, Bilingual>

export type SignInWord = keyof typeof signInWords
