// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Where a word, a rule or a practice comes from. Published sources carry their title; the five source texts
 * are the Dutch texts the product answers.
 */
export const sources = {
  s1: 'Source text 1: effective interventions against subversive crime in a district',
  s2: 'Source text 2: working together on working together',
  s3: 'Source text 3: leaders with love and courage; care-and-safety house and homelessness',
  s4: 'Source text 4: area-based approach and hot spots',
  s5: 'Source text 5: report on the liaison officer for young people at risk',
  practice: 'Practice of Dutch signal and case meetings',
  avg: 'Algemene verordening gegevensbescherming (EU 2016/679)',
  wgs: 'Wet gegevensverwerking door samenwerkingsverbanden, with Besluit Stb. 2024, 380',
  awb: 'Algemene wet bestuursrecht',
  gemeentewet: 'Gemeentewet',
  opiumwet: 'Opiumwet art. 13b',
  bibob: 'Wet bevordering integriteitsbeoordelingen door het openbaar bestuur',
  wpg: 'Wet politiegegevens',
  riec: 'Convenant and work process of the RIECs; Algemene Rekenkamer on RIECs',
  zvh: 'Handvat gegevensuitwisseling zorg- en veiligheidsdomein v2.0 (2019)',
  pga: 'Beleidsregels lokale persoonsgerichte aanpak (CVDR740464)',
  ave: 'Aanpak Voorkoming Escalatie (AVE-model)',
  'seven-steps': '7-stappenmodel jeugdgroepen (3 July 2023), wegwijzerjeugdenveiligheid.nl',
  barrier: 'Barrièremodellen, Centrum voor Criminaliteitspreventie en Veiligheid',
  breakthrough: 'Doorbraakmethode, Instituut voor Publieke Waarden',
  'buurt-bestuurt': 'Buurt Bestuurt, Rotterdam (2009)',
  housing: 'Wonen Eerst, eersteenthuis.nl',
  handover: 'Warme overdracht: gegevens delen schuldhulp, schulinck.nl',
  leerplicht: 'Leerplichtwet 1969',
  meldcode: 'Besluit verplichte meldcode huiselijk geweld en kindermishandeling',
} as const satisfies Record<string, string>

export type Source = keyof typeof sources
