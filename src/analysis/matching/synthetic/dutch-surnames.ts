// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Draws } from './draws.ts'

/** Pieces of Dutch words that surnames are built from; the names themselves are put together, not listed. */
const FATHERS = (
  'jan piet klaas hend wil gerr ar dirk jac corn teun maart wout roel evert bern frans lamb reind gijs ' +
  'matth sim aart bart luc harm egb alb koen wess joost dav sam tijm bram rutg kors ot hub goos meeuw brecht'
).split(' ')
const FATHER_ENDINGS = [
  'sen',
  's',
  'ssen',
  'se',
  'sens',
  'kes',
  'kens',
  'inga',
  'sma',
  'ing',
  'ink',
  'jes',
  'es',
]
const FRONTS = (
  'ooster wester noorder zuider hoog laag groen zand heide riet elzen eiken berken beuken linden wilgen ' +
  'molen kerk water meer brink steen klei veen turf oude nieuw lang kort groot klein rood zwart wit goud ' +
  'zilver ijzer koren haver rogge vlas hop schaap lam ossen paarden raven valk arend zwaan eend vink leeuw ' +
  'beer wolf vos haas hert rozen doorn distel klaver biezen mos varen kruis sluis poort burg slot hof boom ' +
  'donk horst over achter voor midden boven onder buiten binnen schuur stal hooi gras hemel winter zomer ' +
  'blauw geel bruin grauw stille verre schone krom recht diep ondiep droog nat'
).split(' ')
const GROUNDS = (
  'berg broek veld horst kamp huis hof dijk meer beek bos brink burg daal donk eind enk es graaf haar hage ' +
  'heide hout hoeve kade laar land loo maat mark meent molen mond oever poel polder rade rode schoot sloot ' +
  'steeg stein veen vliet voort voorde water weerd weide werf wijk woud zand zijl zoom kuil pas stal stok ' +
  'boom akker driest gaarde geest gouw hil hul kant kerk klooster linde put schans veer ven'
).split(' ')
const TRADES = (
  'bakk smed muld visser kuip schoenmak timmer wever slacht brouw molenaar snijd koster wagen metsel leider ' +
  'dekk schild pott ketel bleek verv glaz jag herd schep stur roer draai hak'
).split(' ')
const TRADE_ENDINGS = ['er', 'ers', 'erman', 'ermans', 'aar', 'aars', 'erink', 'ersma']
const QUALITIES = (
  'groot lang wit zwart bruin rood jong oud wild goed vroom rijk stout koning prins graaf boer haan vos ' +
  'leeuw beer wolf ruiter ridder keizer heer munnik nooij bie kruif reus waal vries'
).split(' ')
const PLACE_PARTICLES = [
  'van',
  'van de',
  'van den',
  'van der',
  'van',
  'van der',
  'ter',
  'ten',
  'op den',
  "van 't",
  'in den',
]
const PERSON_ENDINGS = ['', '', '', '', 's', 'man', 'mans', 'stra', 'er', 'ers', 'ma', 'ing', 'aar', 'ink']

const ONSETS =
  'b br bl d dr f fr g gr gl h j k kr kl kn l m n p pr pl r s sch sl sm sn sp st str t tr v vl w wr z zw'.split(
    ' ',
  )
const NUCLEI = 'a aa e ee i ie o oo u oe ei ij ui eu ou'.split(' ')
const CODAS = 'k l m n p r s t ld lk lm mp nd ng nk nt rd rg rk rm rn rp rt st ts v d g b z f'.split(' ')
const TAILS = (
  's sen stra sma ema inga ink mans man kens kes aar ers enaar huis kamp ma eman hof ing eling ens els eveld ' +
  'erik enburg elaar eboom ekamp estein'
).split(' ')

/** A surname as it is built: particles apart, both as the owner writes them. */
export type BuiltSurname = { readonly particles: string; readonly core: string }

const draws = new Draws()

/**
 * The Dutch surname of a rank: short and known patterns in front, rare ones behind.
 * @param rank whole number, 0 the commonest
 * @returns particles ('' for none) and core, with capitals
 */
export function dutchSurname(rank: number): BuiltSurname {
  draws.startAt(0x5eed, 1, rank)
  const kind = draws.below(100) - (rank < 3000 ? 0 : 45)
  if (kind >= 75) return { particles: '', core: capital(draws.one(FATHERS) + draws.one(FATHER_ENDINGS)) }
  if (kind >= 60) return { particles: 'de', core: capital(draws.one(QUALITIES)) }
  if (kind >= 45) return { particles: '', core: capital(draws.one(TRADES) + draws.one(TRADE_ENDINGS)) }
  if (kind >= 15) return placeName(rank)
  return kind >= -10 ? compound() : { particles: '', core: capital(syllables()) }
}

function placeName(rank: number): BuiltSurname {
  const front = rank < 600 ? '' : draws.one(FRONTS)
  return { particles: draws.one(PLACE_PARTICLES), core: capital(front + draws.one(GROUNDS)) }
}

function compound(): BuiltSurname {
  const particles = draws.percent(30) ? draws.one(PLACE_PARTICLES) : ''
  return { particles, core: capital(draws.one(FRONTS) + draws.one(GROUNDS) + draws.one(PERSON_ENDINGS)) }
}

function syllables(): string {
  return draws.one(ONSETS) + draws.one(NUCLEI) + draws.one(CODAS) + draws.one(TAILS)
}

/** The word with a capital; IJ is one letter in Dutch. The empty text stays empty. */
export function capital(word: string): string {
  return word.startsWith('ij') ? 'IJ' + word.slice(2) : word.charAt(0).toUpperCase() + word.slice(1)
}
