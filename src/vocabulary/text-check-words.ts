// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** Alternatives of a regular expression, matched as whole words without regard to case. */
export type WordPattern = { words: string; suggestion: Bilingual }

const pattern = (words: string, nl: string, en: string): WordPattern => ({ words, suggestion: { nl, en } })

/** Labels on people, each with a way to say what was seen. Wide enough to help, narrow enough not to nag. */
export const labelPatterns: readonly WordPattern[] = [
  pattern(
    'overlastgevers?|overlastveroorzakers?|raddraaiers?|herrieschoppers?|relschoppers?',
    'Schrijf liever wat je zag. Dan weet de lezer wat er gebeurde.',
    'Rather write what you saw. Then the reader knows what happened.',
  ),
  pattern(
    'draaideurcrimine(?:el|len)|veelplegers?|stelselmatige daders?|beroepscrimine(?:el|len)|criminelen',
    'Schrijf wat er gebeurde en wanneer, bijvoorbeeld “drie keer in een jaar gezien bij…”.',
    'Write what happened and when, for instance “seen three times in a year at…”.',
  ),
  pattern(
    "tuig|gespuis|schorem|uitschot|geteisem|aso['’]?s?|asocialen",
    'Schrijf wat iemand deed of zei.',
    'Write what somebody did or said.',
  ),
  pattern(
    'hangjongeren?|probleemjongeren?|risicojongeren?|straatjongeren?|hangjeugd|probleemjeugd',
    'Schrijf “jongeren” en wat zij deden, met het tijdstip.',
    'Write “young people” and what they did, with the time.',
  ),
  pattern(
    'probleemgezin(?:nen)?|multiprobleemgezin(?:nen)?|tokkies?|aso-?gezin(?:nen)?',
    'Schrijf wat er in of rond het huis gebeurt, en wat het gezin zelf wil.',
    'Write what happens in or around the home, and what the family itself wants.',
  ),
  pattern(
    "junk(?:ie)?['’]?s?|drugsverslaafden?|zuiplap(?:pen)?|dronkaards?",
    'Schrijf wat je zag, bijvoorbeeld “gebruikte iets uit een folie”.',
    'Write what you saw, for instance “used something from foil”.',
  ),
  pattern(
    'zwervers?|daklozen',
    'Schrijf “iemand die buiten slaapt” en waar en wanneer.',
    'Write “somebody who sleeps outside” and where and when.',
  ),
  pattern(
    'verwarde (?:man|vrouw|persoon|personen|mensen)|gestoorden?|gekken|mafkees',
    'Schrijf wat iemand deed of zei, en waardoor je je zorgen maakt.',
    'Write what somebody did or said, and what worries you.',
  ),
  pattern(
    'kernled(?:en)?|kernlid|meelopers?|kopstuk(?:ken)?|leidersfiguur',
    'Rollen in een groep veranderen. Schrijf wat iemand deed en op welke dag.',
    'Roles in a group change. Write what somebody did and on which day.',
  ),
  pattern(
    'drugsdealers?|dealertjes?|drugsrunners?|katvangers?|stromannen|geldezels?',
    'Schrijf wat je zag: wie kwam, hoe vaak en hoe kort.',
    'Write what you saw: who came, how often and how briefly.',
  ),
  pattern(
    'illegalen|allochtonen?|zigeuners?|gelukszoekers?|buitenlands uiterlijk|getint uiterlijk',
    'Afkomst hoort niet in een signaal. Schrijf wat er gebeurde.',
    'Origin does not belong in a signal. Write what happened.',
  ),
]

const functional = (words: string): WordPattern =>
  pattern(
    words,
    'Dit lijkt op een diagnose. Schrijf wat anderen moeten doen of laten, bijvoorbeeld “bel eerst, kom niet in uniform”.',
    'This looks like a diagnosis. Write what others should do or avoid, for instance “call first, do not come in uniform”.',
  )

/** Words for illness, disorder and addiction; care words that name no illness (zorg, hulp, moe) stay out. */
export const diagnosisPatterns: readonly WordPattern[] = [
  functional(
    'schizofre(?:en|ne|nie)|psychose|psychoses|psychotisch(?:e)?|paranoïde|manisch(?:e)?|bipolair(?:e)?',
  ),
  functional(
    'borderline(?:r)?|narcist(?:isch|ische)?|psychopa(?:at|ten|thisch)|\\p{L}*persoonlijkheidsstoornis',
  ),
  functional('autis(?:t|ten|me|tisch|tische)|adhd|add|ptss|ocd|gilles de la tourette'),
  functional('depressie(?:f|ve)|klinisch depressief|suïcida(?:al|le)|suicida(?:al|le)|automutilatie'),
  functional('lvb|zwakbegaafd(?:e)?|(?:licht )?verstandelijk(?:e)? beperk(?:t|te|ing)|zwakzinnig(?:e)?'),
  functional('dement(?:e|ie)?|alzheimer|korsakov|korsakoff'),
  functional('alcoholist(?:en|e)?|alcoholverslaafd(?:e)?|drugsverslaafd|verslaafd aan|gokverslaafd(?:e)?'),
  functional('hiv|seropositief|hepatitis'),
]

const callEmergency = (words: string): WordPattern =>
  pattern(
    words,
    'Is dit nu gaande? Bel 112 en schrijf daarna pas.',
    'Is this happening now? Call 112 first, write later.',
  )

const callSafeAtHome = (words: string): WordPattern =>
  pattern(
    words,
    'Gaat het om geweld thuis of om een kind? Bel Veilig Thuis, 0800-2000, en volg de meldcode. Die melding hoort niet hier.',
    'Is it about violence at home or a child? Call Veilig Thuis, 0800-2000, and follow the reporting code. That report does not belong here.',
  )

/** Danger now, and violence at home. Fire as in burning lamps, or a knife on a market stall, stay out. */
export const acutePatterns: readonly WordPattern[] = [
  callEmergency(
    'steekpartij(?:en)?|schietpartij(?:en)?|doodsbedreiging(?:en)?|gijzel(?:ing|t|de)|ontvoer(?:d|ing)',
  ),
  callEmergency(
    '(?:dreigt|dreigde|bedreigt|bedreigde|zwaait|zwaaide|steekt|stak)(?: \\p{L}+){0,4} met een (?:mes|wapen|bijl|machete)',
  ),
  callEmergency(
    '(?:richt|richtte|schiet|schoot|trekt|trok)(?: \\p{L}+){0,3} (?:een )?(?:vuurwapen|pistool|wapen)|schoten gehoord',
  ),
  callEmergency('(?:huis|woning|pand|auto|schuur|loods|flat) staat in brand|explosie gehoord|gaslucht'),
  callEmergency(
    'zelfmoord(?:poging)?|zelfdoding|een einde aan (?:zijn|haar|hun|het) leven|zichzelf iets aan(?:doet|doen|te doen)',
  ),
  callSafeAtHome(
    'huiselijk geweld|kindermishandeling|mishandel(?:t|de|d|en|ing) (?:zijn|haar) (?:vrouw|man|partner|kind|kinderen|moeder|zoon|dochter)',
  ),
  callSafeAtHome(
    '(?:slaat|sloeg|schopt|schopte) (?:zijn|haar) (?:vrouw|man|partner|kind|kinderen|zoon|dochter|vriendin|moeder)',
  ),
  callSafeAtHome(
    '(?:zijn|haar) (?:vrouw|man|partner|kind|kinderen|zoon|dochter|moeder) (?:slaat|sloeg|schopt|schopte|mishandelt)|kind(?:eren)? (?:wordt|worden|werd|werden) geslagen|eergerelateerd geweld|seksueel misbruik(?:t)?',
  ),
]
