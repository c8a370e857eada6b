// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Note } from './note.ts'

/** Fields, sheds, harbours and the holiday park. Written as professionals note them: what was seen, no labels, no names. */
export const outsideNotes: readonly Note[] = [
  {
    phenomenon: 'empty-shed',
    hours: [8, 18],
    where: 'rural',
    title: 'Lege schuur {z:gevraagd tegen contant geld|met dichte ramen|met nieuw hek}',
    facts:
      '{z:Een boer kreeg twee keer bezoek van mensen die zijn schuur contant wilden huren.|Bij een lege schuur zijn de ramen dicht met folie.|Om een lege schuur staat sinds kort een hek van twee meter.} {z:Hij zei nee en belde ons.|Er is in weken geen trekker gezien.|Volgens de buurman draait er iets op veel stroom.}',
  },
  {
    phenomenon: 'environmental-crime',
    hours: [7, 15],
    where: 'rural',
    title: '{u:Puin|Grond|Plastic} in de sloot',
    facts:
      'In de sloot ligt over {tien|twintig|vijftig} meter {u:puin|grond van elders|landbouwplastic}. {Het waterschap is gebeld.|Het water ruikt naar olie.|Er loopt een spoor van een vrachtwagen.}',
  },
  {
    phenomenon: 'drug-waste',
    hours: [6, 9],
    where: 'rural',
    title: 'Vaten langs de polderweg',
    facts:
      'Langs de weg stonden {vier|zes|acht} blauwe vaten. {De brandweer zette de weg af.|Het gras eromheen is bruin.|Een wandelaar belde om half zeven.} {Het waterschap ruimt op.|Er is een monster genomen door de milieudienst.}',
  },
  {
    phenomenon: 'holiday-park',
    hours: [8, 19],
    where: 'park',
    title: 'Huisjes die nooit leeg zijn',
    facts:
      'Bij {vijf|zeven|negen} huisjes staan het hele jaar dezelfde auto’s. {Er hangt was buiten in november.|Kinderen worden er opgehaald door de schoolbus.|De beheerder zegt dat het gasten zijn.}',
  },
  {
    phenomenon: 'water-and-harbour',
    hours: [22, 24],
    where: 'harbour',
    title: 'Boot zonder {b:naam|licht} in de kleine haven',
    facts:
      '’s Nachts kwam een boot zonder {b:naam|licht} binnen en was {voor zessen|na een uur} weer weg. {De havenmeester heeft geen passant geschreven.|Er stond een busje op de kade.|Er werden tassen gelost.}',
  },
]
