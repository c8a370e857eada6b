// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'

const refusal = (
  status: Refusal['status'],
  nl: string,
  en: string,
  nextNl: string,
  nextEn: string,
): Refusal => ({
  status,
  says: { nl, en },
  next: { nl: nextNl, en: nextEn },
})

/**
 * Every way the product says no, once. Routes call `refuse(code)`; screens show `says` and `next`.
 * Rooms add theirs here: one sentence of what happened, one of what now.
 */
export const houseRefusals = {
  'not-found': refusal(
    404,
    'Dit is er niet, of het is niet met jouw domein gedeeld.',
    'This does not exist, or it was not shared with your domain.',
    'Klopt dat niet? Bel de coördinator van je overleg.',
    'Is that wrong? Call the coordinator of your table.',
  ),
  'not-signed-in': refusal(
    401,
    'Je bent niet aangemeld, of je aanmelding is verlopen.',
    'You are not signed in, or your session has ended.',
    'Meld je opnieuw aan. Wat je typte blijft staan.',
    'Sign in again. What you typed is kept.',
  ),
  'not-in-this-context': refusal(
    403,
    'Dit werk hoort niet bij de rol die je nu hebt.',
    'This work does not belong to the role you have now.',
    'Wissel van overleg met de toets c, of vraag je beheerder om de rol.',
    'Switch table with the key c, or ask your administrator for the role.',
  ),
  'invalid-input': refusal(
    400,
    'Een of meer velden kloppen nog niet.',
    'One or more fields are not right yet.',
    'Kijk bij de gemarkeerde velden. Er is niets verloren.',
    'Look at the marked fields. Nothing was lost.',
  ),
  'changed-meanwhile': refusal(
    409,
    'Iemand anders heeft dit intussen gewijzigd.',
    'Somebody else changed this in the meantime.',
    'Vergelijk beide versies en kies wat blijft.',
    'Compare both versions and choose what stays.',
  ),
  'already-there': refusal(
    409,
    'Dit bestaat al in jouw domein.',
    'This already exists in your domain.',
    'Open wat er al is, of pas je invoer aan.',
    'Open what is there, or change your input.',
  ),
  'no-live-ground': refusal(
    403,
    'Voor dit overleg is er nu geen geldige grondslag.',
    'There is no live legal basis for this table now.',
    'De beheerder van het samenwerkingsverband kan dit herstellen. Je concept blijft bewaard.',
    'The administrator of the partnership can mend this. Your draft is kept.',
  ),
  'unverified-ground': refusal(
    403,
    'De grondslag is nog niet door een jurist bevestigd. Buiten de demo mogen dan geen persoonsgegevens worden vastgelegd.',
    'The legal basis has not been confirmed by a lawyer. Outside the demo no personal data may be recorded then.',
    'Meld het signaal zonder personen, of vraag de jurist van het samenwerkingsverband om de grondslag te bevestigen.',
    'File the signal without persons, or ask the partnership’s lawyer to confirm the basis.',
  ),
  'forged-request': refusal(
    403,
    'Dit verzoek kwam niet van jouw scherm.',
    'This request did not come from your screen.',
    'Laad de pagina opnieuw en probeer het nog eens.',
    'Reload the page and try again.',
  ),
  'too-many-requests': refusal(
    429,
    'Dit gaat te snel achter elkaar.',
    'That is too many requests in a row.',
    'Wacht een minuut en probeer het opnieuw.',
    'Wait a minute and try again.',
  ),
  'too-large': refusal(
    413,
    'Dit is te groot om in een keer te versturen.',
    'This is too large to send at once.',
    'Maak de tekst of het bestand kleiner, of deel het op.',
    'Make the text or the file smaller, or split it.',
  ),
  unexpected: refusal(
    500,
    'Er ging iets mis aan onze kant.',
    'Something went wrong on our side.',
    'Probeer het opnieuw. Blijft het misgaan, noem dan het nummer hieronder aan je beheerder.',
    'Try again. If it keeps failing, give your administrator the number below.',
  ),
  'not-now': refusal(
    503,
    'Het systeem is even niet bereikbaar.',
    'The system cannot be reached right now.',
    'Wat je typte blijft staan. Probeer het over een minuut opnieuw.',
    'What you typed is kept. Try again in a minute.',
  ),
} as const satisfies Record<string, Refusal>
