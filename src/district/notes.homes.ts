// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Note } from './note.ts'

/** Homes, neighbours and empty buildings. Written as professionals note them: what was seen, no labels, no names. */
export const homesNotes: readonly Note[] = [
  {
    phenomenon: 'neighbour-noise',
    hours: [22, 24],
    where: 'street',
    title: 'Harde muziek uit een woning',
    facts:
      '{Uit een woning|Uit een bovenwoning} klonk tussen {elf en een|tien en twaalf} uur harde muziek. {De deur bleef dicht toen ik aanbelde.|Na het aanbellen ging het zachter.|Twee buren klaagden erover.} {Het is de tweede keer deze maand.|Eerder hielp een gesprek met de buren.}',
  },
  {
    phenomenon: 'neighbour-conflict',
    hours: [10, 18],
    where: 'street',
    title: 'Buren praten niet meer met elkaar over {o:de schutting|het parkeren|de hond}',
    facts:
      'Twee huishoudens hebben sinds {de zomer|een verbouwing|het voorjaar} een meningsverschil over {o:de schutting|het parkeren|de hond}. {Er is over en weer geroepen.|Ze sturen elkaar brieven.|De kinderen spelen nog wel samen.} {Beiden staan open voor buurtbemiddeling.|Een van beiden wil eerst een gesprek met ons.}',
  },
  {
    phenomenon: 'neglected-home',
    hours: [9, 16],
    where: 'street',
    title: 'Voortuin {t:vol spullen|vol zakken en planken|dichtgegroeid}',
    facts:
      'In de voortuin {t:staan vijf koelkasten en een aanhanger|liggen zakken en planken|groeit het onkruid tot het raam}. {De post ligt voor de deur.|Er is ’s avonds licht.|De overburen zien nog elke dag iemand.} {Er zijn ratten gezien bij de schuur.|Het glas van de zijdeur is gebarsten.}',
  },
  {
    phenomenon: 'overcrowding',
    hours: [7, 22],
    where: 'street',
    title: 'Veel mensen in een woning',
    facts:
      'In een woning met drie kamers {gaan acht mensen in en uit|staan negen namen op de bel|slapen volgens de buren tien mensen}. {Om zes uur haalt een busje hen op.|De fietsen staan tot op de stoep.|De verhuurder woont niet in de streek.} {Er is geen rookmelder gezien in de gang.|De bewoners waren vriendelijk en kenden de huurprijs niet.}',
  },
  {
    phenomenon: 'address-fraud',
    hours: [9, 16],
    where: 'street',
    title: 'Adres waar niemand lijkt te wonen',
    facts:
      'Op een adres staan {vijf|zes} mensen ingeschreven. {De gordijnen zijn al maanden dicht.|De watermeter staat stil.|De brievenbus is dichtgeplakt.} {Buren hebben sinds het voorjaar niemand gezien.|Post komt terug.}',
  },
  {
    phenomenon: 'empty-building',
    hours: [9, 21],
    where: 'street',
    title: 'Leeg pand met {l:een kapot raam|een open achterdeur|licht aan}',
    facts:
      'Het pand staat leeg sinds {het voorjaar|de zomer|vorig jaar}. {l:Een raam aan de achterkant is stuk.|De achterdeur stond op een kier.|Er brandde licht op de eerste verdieping.} {De eigenaar laat het dichtmaken.|De eigenaar is nog niet gevonden.|De buren horen af en toe voetstappen.}',
  },
]
