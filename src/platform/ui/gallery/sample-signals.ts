// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

export type Sample = {
  id: string
  number: string
  what: string
  where: string
  kind: string
  state: 'agenda' | 'complete' | 'filed' | 'asked' | 'done'
  who: string
  day: string
}

const rows: [string, string, string, string, Sample['state'], string, string][] = [
  [
    'S-0481',
    'Kapotte ruiten bij de bushalte, drie avonden',
    'Kadeplein',
    'Vernieling',
    'agenda',
    'Marit Blom',
    '2026-11-18',
  ],
  [
    'S-0479',
    'Bestelbussen laden ’s nachts zonder licht',
    'Sluiskade',
    'Bedrijf',
    'complete',
    'Marit Blom',
    '2026-11-17',
  ],
  [
    'S-0476',
    'Vier fietsen in het water gevonden',
    'Veerstraat',
    'Diefstal',
    'filed',
    'Tom Reeuwijk',
    '2026-11-16',
  ],
  [
    'S-0470',
    'Deur van lege winkel open, matras binnen',
    'Havenstraat 14',
    'Leegstand',
    'asked',
    'Marit Blom',
    '2026-11-13',
  ],
  [
    'S-0468',
    'Vuurwerk in de portiek, twee avonden',
    'Kadelaan',
    'Vernieling',
    'agenda',
    'Elif Aksoy',
    '2026-11-12',
  ],
  [
    'S-0461',
    'Terras buiten na sluitingstijd',
    'Raadhuisplein',
    'Horeca',
    'done',
    'Tom Reeuwijk',
    '2026-11-10',
  ],
  [
    'S-0457',
    'Drie lampen kapot langs het fietspad',
    'Kadeplein',
    'Openbare ruimte',
    'agenda',
    'Elif Aksoy',
    '2026-11-09',
  ],
  [
    'S-0452',
    'Auto’s gewassen tussen 1 en 3 uur ’s nachts',
    'Dijkweg 40',
    'Bedrijf',
    'filed',
    'Marit Blom',
    '2026-11-06',
  ],
  ['S-0449', 'Stapels autobanden op de stoep', 'Dijkweg', 'Bedrijf', 'done', 'Marit Blom', '2026-11-02'],
  [
    'S-0441',
    'Scooters op het voetpad naar school',
    'Oosterpark',
    'Verkeer',
    'filed',
    'Elif Aksoy',
    '2026-10-28',
  ],
]

export const samples: Sample[] = rows.map(([number, what, where, kind, state, who, day]) => ({
  id: number,
  number,
  what,
  where,
  kind,
  state,
  who,
  day,
}))

/** As many as asked, each with a number of its own. */
export const manySamples = (count: number): Sample[] =>
  Array.from({ length: count }, (_, at) => ({
    ...samples[at % samples.length]!,
    id: `M-${at}`,
    number: `S-${String(at).padStart(4, '0')}`,
  }))
