// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Option, Said } from './meeting.ts'

/**
 * What people say about the Kadeplein on Tuesday, and what they agree. The planned agenda carries none of it:
 * it is what a story test or a demonstration types in. No name of a young person falls.
 */
export const kadeplein = {
  picture: [
    {
      by: 'marit',
      text: 'Drie avonden stond bij de bushalte een groep van 6 tot 8 jongeren. Twee ruiten zijn kapot.',
    },
    { by: 'petra', text: 'Twee klachten over geluid in de portieken aan de Kadelaan.' },
    { by: 'henk', text: 'Drie lampen zijn al zes weken stuk.' },
    { by: 'wietske', text: 'Nog niet te zeggen: of het elke keer dezelfde groep is.' },
  ],
  judgement: [
    { by: 'yara', text: 'Ze vervelen zich. Twee van hen werken graag met hun handen.' },
    { by: 'idris', text: 'Een gesprek met ouders helpt als ze ons kennen.' },
    { by: 'marit', text: 'Ander geluid: zonder toezicht voelen bewoners zich alleen.' },
  ],
  options: [
    {
      intervention: 'youth-outreach',
      what: 'Jongerenwerk zoekt de groep op',
      executor: 'pit',
      hours: 6,
      weeks: { from: 1, to: 1 },
      chosen: true,
    },
    {
      intervention: 'parent-talk',
      what: 'Gesprek met ouders',
      executor: 'rietmeer-school-attendance',
      hours: 3,
      weeks: { from: 1, to: 2 },
      chosen: true,
    },
    {
      intervention: 'role-model',
      what: 'Twee plekken in de fietswerkplaats',
      executor: 'pit',
      hours: 4,
      weeks: { from: 2, to: 4 },
      chosen: true,
    },
    {
      intervention: 'lighting',
      what: 'Lampen repareren',
      executor: 'rietmeer-maintenance',
      hours: 1,
      weeks: { from: 2, to: 2 },
      chosen: true,
    },
    {
      intervention: 'extra-patrol',
      what: 'Extra toezicht door de jeugd-BOA',
      executor: 'rietmeer-enforcement',
      hours: 8,
      weeks: { from: 1, to: 1 },
      chosen: false,
    },
    {
      intervention: 'formal-warning',
      what: 'Bestuurlijke waarschuwing',
      executor: 'rietmeer-public-order',
      hours: 6,
      weeks: { from: 1, to: 3 },
      chosen: false,
    },
    {
      intervention: 'camera',
      what: 'Tijdelijk cameratoezicht',
      executor: 'rietmeer-public-order',
      hours: 24,
      weeks: { from: 4, to: 8 },
      chosen: false,
    },
  ],
  route: 'short-intervention',
  /** Days after the meeting. */
  agreements: [
    { what: 'De jongens vragen wat zou helpen', owner: 'yara', after: 10 },
    { what: 'Ouders vertellen dat we willen helpen, daarna pas namen delen', owner: 'idris', after: 9 },
    { what: 'Zorgen dat de drie lampen weer branden', owner: 'henk', after: 10 },
    { what: 'Bewoners van de Kadelaan bellen', owner: 'marit', after: 3 },
  ],
  /** What a case at this table usually takes, to set beside the sum of what was chosen. */
  usualHoursOfCase: 60,
} as const satisfies {
  picture: Said[]
  judgement: Said[]
  options: Option[]
  route: string
  agreements: { what: string; owner: Said['by']; after: number }[]
  usualHoursOfCase: number
}

/** Hours each domain can still give this month. */
export const hoursLeft = [
  { domain: 'pit', hours: 12 },
  { domain: 'rietmeer-school-attendance', hours: 9 },
  { domain: 'rietmeer-enforcement', hours: 4 },
  { domain: 'rietmeer-maintenance', hours: 16 },
  { domain: 'rietmeer-public-order', hours: 20 },
  { domain: 'woonvliet', hours: 10 },
  { domain: 'police', hours: 22 },
] as const
