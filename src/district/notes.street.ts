// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Note } from './note.ts'

/** Streets, squares and parks. Written as professionals note them: what was seen, no labels, no names. */
export const streetNotes: readonly Note[] = [
  {
    phenomenon: 'vandalism',
    hours: [18, 23],
    where: 'any',
    title: 'Prullenbak {k:kapot|in brand geweest|van de paal}',
    facts:
      '{Een prullenbak is|De prullenbak is|Een van de prullenbakken is} {k:kapotgetrapt|verschroeid|van de paal getrokken}. {Het afval lag over het pad.|De inhoud was al opgeruimd.|De onderkant ligt in het gras.} {Een bewoner hoorde rond tien uur een klap.|Niemand heeft iets gezien.|Vorige week was dezelfde bak ook stuk.}',
  },
  {
    phenomenon: 'vandalism',
    hours: [20, 24],
    where: 'any',
    title: 'Ruit van {h:het bushokje|de fietsenstalling|het informatiebord} stuk',
    facts:
      '{Een ruit|Een zijruit} ligt in stukken. {Het glas lag nog op de stoep.|Er ligt een steen tussen het glas.|Het glas was naar de kant geveegd.} {h:Een buschauffeur gaf het door.|De stalling is nog te gebruiken.|De plattegrond is nat geworden.}',
  },
  {
    phenomenon: 'street-noise',
    hours: [21, 24],
    where: 'any',
    title: 'Harde muziek uit {m:een auto|een luidspreker} in de avond',
    facts:
      'Tussen {negen en elf|tien en twaalf|half tien en half elf} uur stond er {m:een auto met open deuren|een luidspreker op een bank}. De muziek was {drie straten verder|tot achter in de straat|met dichte ramen} te horen. {Na een gesprek ging het geluid uit.|Toen ik aankwam was iedereen weg.|Twee bewoners belden er los van elkaar over.}',
  },
  {
    phenomenon: 'street-noise',
    hours: [20, 23],
    where: 'any',
    title: 'Geroep en gefluit bij {de bankjes|het hek|de stenen tafel}',
    facts:
      '{Vijf tot acht|Zes|Ongeveer tien} jongeren stonden te praten en te roepen. {Er werd twee keer een bal tegen een gevel geschopt.|Iemand zong mee met een telefoon.|Er werd gelachen om voorbijgangers.} {Ze gingen weg toen ik een praatje maakte.|Om elf uur was het stil.|Een bewoner vroeg of we vaker langskomen.}',
  },
  {
    phenomenon: 'litter',
    hours: [7, 10],
    where: 'any',
    title: 'Afval {c:rond de bankjes|naast de containers|in de bosjes}',
    facts:
      '{Vanmorgen lagen er|Er lagen} {c:pizzadozen en blikjes|zakken met huisvuil|flessen en bakjes} {c:rond de bankjes|naast de containers|in de bosjes}. {c:De prullenbak was vol.|De container zat vast.|Het lag er al langer.} {Stadsbeheer is gebeld.|Een winkelier veegde het bij elkaar.|Dit is de derde keer deze maand.}',
  },
  {
    phenomenon: 'fly-tipping',
    hours: [7, 11],
    where: 'any',
    title: '{s:Bankstel|Koelkast|Matras|Stapel planken} langs de weg',
    facts:
      'Er {staat|ligt} {s:een bankstel|een koelkast zonder deur|een matras met een kast|een stapel planken met spijkers} {half op de stoep|in de berm|voor een garagebox}. {Het lag er gisteren nog niet.|Een bewoner zag een busje wegrijden.|Er zit geen label op.}',
  },
  {
    phenomenon: 'fireworks',
    hours: [19, 23],
    where: 'any',
    title: 'Knallen in de avond',
    facts:
      'Er {ging drie keer|gingen vijf keer|ging een half uur lang} zwaar vuurwerk af. {Een putdeksel kwam los.|Een autoalarm ging af.|Er lagen resten bij een elektriciteitskast.} {Honden in de straat waren bang, zei een bewoner.|Ik trof niemand meer aan.|Het kwam van de kant van het water.}',
  },
  {
    phenomenon: 'graffiti',
    hours: [8, 12],
    where: 'any',
    title: 'Muur beklad met {zwarte|rode|zilveren} verf',
    facts:
      'Op {de muur van de garages|een schakelkast|de zijkant van het gebouw} staan letters van een meter hoog. {De verf was nog nat.|Het is dezelfde tekst als vorige maand aan de overkant.|Er staat geen dreigende tekst bij.} {De eigenaar laat het schoonmaken.|De eigenaar is nog niet bereikt.}',
  },
  {
    phenomenon: 'public-space-broken',
    hours: [17, 20],
    where: 'any',
    title: '{n:Twee|Drie|Vier} lampen branden niet',
    facts:
      'Langs {het pad|de stoep|de achterkant} branden {n:twee|drie|vier} lampen niet. {Tussen de bomen is het er donker.|Een bewoner struikelde over een losse tegel.|Mensen lopen liever over de rijweg.} {Het is doorgegeven onder een nummer van stadsbeheer.|Vorige maand is het ook gemeld.}',
  },
  {
    phenomenon: 'public-space-broken',
    hours: [9, 16],
    where: 'any',
    title: 'Hek {g:staat open|is verbogen|mist een deel}',
    facts:
      'Het hek {langs het speeltoestel|bij de fietsenstalling|aan de waterkant} {g:staat open en sluit niet meer|is verbogen|mist twee spijlen}. {Kinderen kunnen zo bij het water.|Brommers rijden er nu door.|De buren zetten er zelf een plank voor.}',
  },
  {
    phenomenon: 'street-drinking',
    hours: [15, 21],
    where: 'any',
    title: 'Drinken {p:op de bankjes|bij een ingang|onder de luifel}',
    facts:
      '{Vier|Vijf|Zes} mensen zaten {p:op de bankjes|bij de ingang|onder de luifel} {de hele middag|een paar uur|tot na achten} met blikjes bij elkaar. {Er werd niemand aangesproken.|Winkelbezoekers liepen met een boog om hen heen.|Een van hen hielp later met opruimen.} {Ze zeiden dat de inloop dicht was.|Ze groetten toen ik langsliep.|Bij regen zijn ze er niet.}',
  },
  {
    phenomenon: 'scooters-on-footpath',
    hours: [8, 17],
    where: 'any',
    title: 'Scooters op {v:het voetpad|de stoep}',
    facts:
      'In {een kwartier|een half uur|een uur} reden {vijf|acht|negen|elf} scooters over {v:het voetpad|de stoep}. {Een moeder met een wagen moest opzij.|Twee scooters remden hard voor een hond.|De meeste reden stapvoets.} {Een paaltje is weg sinds de zomer.|Het is de kortste weg naar school.}',
  },
  {
    phenomenon: 'speeding-racing',
    hours: [21, 24],
    where: 'street',
    title: 'Auto’s rijden te hard in de avond',
    facts:
      '{Drie|Vier|Vijf} auto’s reden {achter elkaar|naast elkaar|heen en weer} met hoge snelheid. {De banden piepten bij de bocht.|Een fietser week uit naar de berm.|Er staan zwarte strepen op de weg.} {Het duurde twintig minuten.|Het gebeurt vooral op zondag, zeggen bewoners.}',
  },
  {
    phenomenon: 'parking-nuisance',
    hours: [9, 18],
    where: 'street',
    title: '{a:Auto’s op de stoep|Aanhanger staat al weken|Auto zonder platen}',
    facts:
      '{a:Er staan elke dag vijf auto’s op de stoep.|Een aanhanger staat al drie weken op dezelfde plek.|Een auto zonder kentekenplaten staat half op het gras.} {De vuilniswagen kon er niet langs.|Een rolstoel kan er niet door.|Bewoners weten niet van wie hij is.}',
  },
  {
    phenomenon: 'bicycle-theft',
    hours: [17, 20],
    where: 'any',
    title: '{n:Twee|Drie} fietsen weg',
    facts:
      '{n:Twee|Drie} fietsen zijn weggehaald uit de rekken. {De sloten lagen doorgeknipt op de grond.|De rekken staan uit het zicht.|Er hing een bordje met waarschuwing.} {De eigenaren deden aangifte.|Een winkelier bewaart de beelden.}',
  },
  {
    phenomenon: 'group-outside',
    hours: [19, 22],
    where: 'any',
    title: 'Groep van {n:zes|acht|tien} jongeren bij {het speeltoestel|de luifel|de trap}',
    facts:
      'Er stonden {n:zes|acht|tien} jongeren van naar schatting {13 tot 16|14 tot 17|15 tot 18} jaar. {Ze aten en luisterden muziek.|Ze voetbalden tegen de gevel.|Ze schuilden voor de regen.} {Een bewoner vond het druk, een ander had er geen last van.|Na een gesprek namen ze hun afval mee.|Ze vroegen of de hal langer open kan.}',
  },
]
