// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Note } from './note.ts'

/** Bars, shops, yards and workshops. Written as professionals note them: what was seen, no labels, no names. */
export const businessNotes: readonly Note[] = [
  {
    phenomenon: 'hospitality-noise',
    hours: [22, 24],
    where: 'business',
    title: 'Bas van een feest in {het café|de zaal} te horen',
    facts:
      'De bas was {in de slaapkamers aan de overkant|twee straten verder|tot aan het water} te horen tot {half een|een uur|kwart over twaalf}. {De deur stond open.|Er was geen begrenzer te zien.|De eigenaar zette het zachter na een telefoontje.}',
  },
  {
    phenomenon: 'hospitality-hours',
    hours: [0, 2],
    where: 'business',
    title: 'Zaak open na sluitingstijd',
    facts:
      'Om {kwart over een|half twee|tien voor een} was de zaak nog open. Er zaten {twaalf|acht|twintig} mensen binnen. {De lichten gingen uit toen ik aanklopte.|De eigenaar zei dat het personeel was.|Er stond nog een volle bar.}',
  },
  {
    phenomenon: 'alcohol-to-minors',
    hours: [20, 23],
    where: 'business',
    title: 'Drank aan jongeren zonder vraag om leeftijd',
    facts:
      'Bij een ronde kregen {twee|drie} jongeren drank mee zonder dat iemand naar hun leeftijd vroeg. {Het was druk aan de kassa.|De medewerker werkte er een week.} {Het bedrijf krijgt uitleg en een nieuwe controle.|De eigenaar wil zijn mensen laten trainen.}',
  },
  {
    phenomenon: 'business-without-permit',
    hours: [10, 17],
    where: 'business',
    title: 'Werkplaats zonder {w:vergunning|naam op de gevel}',
    facts:
      'In {een loods|een garagebox|een schuur} wordt aan auto’s gewerkt. {w:Voor dit adres is geen vergunning bekend.|Er hangt geen naam op de gevel.} {De afvoer loopt naar de sloot.|} {De huurder zegt dat het een hobby is.|Er stonden zeven auto’s binnen.|De eigenaar van de loods weet van niets.}',
  },
  {
    phenomenon: 'business-at-night',
    hours: [23, 24],
    where: 'business',
    title: 'Laden en lossen in de nacht',
    facts:
      'Tussen {twaalf en drie|een en vier} uur reden {vier|zes|acht} busjes af en aan. {De lichten bleven uit.|Er werden dichte bakken overgeladen.|Overdag is het hek dicht.} {Een vrachtwagenchauffeur die er sliep, vertelde het.|Het was de derde nacht deze maand.}',
  },
  {
    phenomenon: 'company-as-front',
    hours: [11, 17],
    where: 'business',
    title: 'Winkel zonder klanten',
    facts:
      'In {twee|drie} weken zagen wij bij {zes|acht} rondes geen klant. {De etalage is niet veranderd.|De huur is hoog voor deze straat.|De prijzen ontbreken.} {De ondernemer is nieuw in de streek.|Buren zien vooral mensen bij de achterdeur.}',
  },
  {
    phenomenon: 'car-business',
    hours: [10, 20],
    where: 'business',
    title: 'Autobedrijf wisselt steeds van {e:eigenaar|naam}',
    facts:
      'Het bedrijf kreeg in een jaar {drie|vier} keer een andere {e:eigenaar|naam}. {De auto’s op het terrein blijven dezelfde.|Er worden dure auto’s per dag verhuurd en contant betaald.|De kentekens staan op naam van andere bedrijven.}',
  },
  {
    phenomenon: 'dangerous-storage',
    hours: [9, 16],
    where: 'business',
    title: '{f:Gasflessen|Jerrycans|Vaten} achter een pand',
    facts:
      'Achter het pand staan {f:twintig gasflessen|dertig jerrycans|twaalf vaten} zonder {afdak|etiket|hek}. {De brandweer is op de hoogte.|Het hek naar de buren staat open.|Er wordt gerookt op twee meter afstand.}',
  },
]
