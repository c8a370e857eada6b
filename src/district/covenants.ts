// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../vocabulary/language.ts'

export type Covenant = { title: Bilingual; purpose: Bilingual; articles: readonly Bilingual[] }

const article = (nl: string, en: string): Bilingual => ({ nl, en })

const everyCovenant = [
  article(
    'Elke partij blijft baas over de eigen gegevens en beslist zelf wat zij deelt, met wie en tot wanneer.',
    'Each party stays in charge of its own data and itself decides what it shares, with whom and until when.',
  ),
  article(
    'Elke melder hoort binnen tien werkdagen na het besluit wat er met het signaal is gedaan.',
    'Every filer hears within ten working days after the decision what was done with the signal.',
  ),
  article(
    'We kiezen het lichtste dat zal werken. Wie zwaarder wil, schrijft op waarom.',
    'We choose the lightest thing that will work. Whoever wants heavier writes down why.',
  ),
]

/** What the partners of De Vlieten signed, in short. Free of personal data, so that it can be kept for good. */
export const covenants = {
  vlieten: {
    title: { nl: 'Convenant Signalenoverleg De Vlieten', en: 'Covenant of the signal meeting De Vlieten' },
    purpose: {
      nl: 'Samen eerder zien wat er op straten en pleinen speelt, en het licht oplossen waar dat kan.',
      en: 'Seeing together and earlier what goes on in streets and squares, and solving it lightly where possible.',
    },
    articles: [
      ...everyCovenant,
      article(
        'Aan deze tafel gaat het over plaatsen, verschijnselen en groepen zonder namen. Personen vergelijken staat uit.',
        'This table is about places, phenomena and groups without names. Matching of persons is off.',
      ),
      article(
        'Een import met signalen over personen bevat ten hoogste 500 regels; meldingen over plaatsen hebben geen grens.',
        'An import of signals about persons holds at most 500 lines; reports about places have no limit.',
      ),
    ],
  },
  riec: {
    title: { nl: 'Convenant RIEC Vlietland', en: 'Covenant of RIEC Vlietland' },
    purpose: {
      nl: 'Georganiseerde en ondermijnende criminaliteit en de aangewezen handhavingsknelpunten tegengaan.',
      en: 'Countering organised and subversive crime and the designated enforcement bottlenecks.',
    },
    articles: [
      ...everyCovenant,
      article(
        'De deelnemers zijn samen verantwoordelijk voor de verwerking. Het bureau is het loket voor betrokkenen.',
        'The participants are joint controllers. The bureau is the contact point for data subjects.',
      ),
      article(
        'Politiegegevens komen alleen via het vrijgavepunt, op grond van een besluit dat doel en gegevens noemt.',
        'Police data come only through the release point, under a decision naming purpose and data.',
      ),
    ],
  },
  zvh: {
    title: {
      nl: 'Convenant Zorg- en Veiligheidshuis Vlietland',
      en: 'Covenant of the care-and-safety house',
    },
    purpose: {
      nl: 'Mensen helpen bij wie zorg, straf en bestuur elkaar raken, en hun omgeving rust geven.',
      en: 'Helping people where care, justice and administration meet, and giving rest to those around them.',
    },
    articles: [
      ...everyCovenant,
      article(
        'Zorgpartners geven raad over wat werkt. Zij bevestigen niet of zij iemand kennen.',
        'Care partners advise on what works. They do not confirm whether they know somebody.',
      ),
      article(
        'De persoon weet ervan voordat wij over hem of haar praten, tenzij dat nu niet veilig kan.',
        'The person knows before we talk about him or her, unless that is not safe now.',
      ),
    ],
  },
  steering: {
    title: { nl: 'Afspraak stuurploeg De Vlieten', en: 'Agreement of the steering group De Vlieten' },
    purpose: {
      nl: 'Kiezen wat voorgaat, uren verdelen en knelpunten oplossen die de tafels niet zelf kunnen oplossen.',
      en: 'Choosing what comes first, dividing hours and solving bottlenecks that tables cannot solve.',
    },
    articles: [
      ...everyCovenant,
      article('De stuurploeg ziet geen namen.', 'The steering group sees no names.'),
    ],
  },
} as const satisfies Record<string, Covenant>
