// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Draws } from './draws.ts'
import { type BuiltSurname, capital, dutchSurname } from './dutch-surnames.ts'
import type { Origin } from './origins.ts'

const TURKISH_STEMS = (
  'ak kara demir kaya çelik taş gül yıl öz şen gök ay bay tekin arslan kılıç yurt deniz toprak güneş bulut ' +
  'dağ su ateş altın gümüş bozkurt koç şahin doğan kartal turan er alp tan uz çam çınar bulak pek büyük küçük sarı'
).split(' ')
const TURKISH_ENDINGS = (
  'oğlu can er soy türk taş demir gil maz ci lı han kan su tepe alp gün ay kurt bey sever bilir gül atlı bağ ' +
  'kaya'
).split(' ')
const ROOTS = (
  'krm hmd slm rhm bkr jbr zhr fdl mrn shb nsr khl msd tlb wrd ghz rsh dbb amr bsr hdd chr qds ftn lmr njm zry ' +
  'snh drs hrk mkr bnn tyb sqr kbr lhs mzr'
).split(' ')
const MOROCCAN_FRONTS = [
  'El ',
  'El ',
  'El ',
  'Ait ',
  'Ben ',
  'Ben',
  'Bou',
  'Ou',
  'Al ',
  '',
  '',
  '',
  'Oul',
  'La',
]
const MOROCCAN_FORMS =
  '1a2a3i 1a2i3 1a2u3i 1a22a3 1a22i3 1u2a3i 1i2a3 1a2a3 1a2ou3 1ou2a3i 1e22a3 1a3i2i 1a2i3i 1a2a3a 1a2oui'.split(
    ' ',
  )
const POLISH_STEMS = (
  'kowal wiśn nowak kamin lewand zieliń szym woźni dąbr kozł jank mazur krawcz piotr grab pawł michal król ' +
  'wróbl jabłoń wójt kraw stęp malin górs rut sikor baran duda szewcz tomasz marcin sobol czarn bor jasiń makow ' +
  'gaj brzez lipiń wierz olsz sosn klon kwiat rybak młyn'
).split(' ')
const POLISH_ENDINGS = 'ski owski ewski icki ewicz owicz czyk ak ek iak ik uk ała'.split(' ')
const HINDUSTANI_FRONTS = (
  'ram bi bhag ganga jag raj mah har dev lach soek bisun chand dwark gopal hanu indr kali mangal narain poer ' +
  'sew sital tew oem balr mathoe ramd'
).split(' ')
const HINDUSTANI_ENDINGS =
  'persad nath singh dajal ram lal das pal sing doelar kisoen dien baran tali charan'.split(' ')
const JAVANESE_FRONTS = 'kar so sas wir tar mar pon sar dja pa kas ngat kro mo rad joe'.split(' ')
const JAVANESE_ENDINGS = 'to redjo dikromo tomo djojo mito widjojo semito wirono toredjo noto karso'.split(
  ' ',
)

const draws = new Draws()

/** How many different surnames each origin is given, about; the real numbers differ as much. */
export const SURNAME_COUNTS: Readonly<Record<Origin, number>> = {
  dutch: 400_000,
  turkish: 12_000,
  moroccan: 20_000,
  polish: 20_000,
  surinamese: 24_000,
}

/**
 * The surname of a rank within an origin; Polish adjectives follow the bearer's sex.
 * @param rank whole number, 0 the commonest
 */
export function surnameOfRank(origin: Origin, rank: number, isWoman: boolean): BuiltSurname {
  if (origin === 'dutch') return dutchSurname(rank)
  draws.startAt(0x5eed, 2, rank)
  if (origin === 'turkish') return plain(turkish(rank))
  if (origin === 'moroccan') return moroccan()
  if (origin === 'polish') return plain(inflected(polish(rank), isWoman))
  return surinamese(rank)
}

function plain(core: string): BuiltSurname {
  return { particles: '', core: capital(core) }
}

function turkish(rank: number): string {
  const middle = rank < 900 ? '' : draws.one(TURKISH_STEMS)
  return draws.one(TURKISH_STEMS) + middle + draws.one(TURKISH_ENDINGS)
}

/** Three consonants in a pattern, as Arabic words are made. */
function moroccan(): BuiltSurname {
  const root = draws.one(ROOTS)
  const swapped = draws.percent(50) ? root : root.charAt(0) + draws.one(ROOTS).slice(1)
  let core = ''
  for (const sign of draws.one(MOROCCAN_FORMS))
    core += '123'.includes(sign) ? swapped.charAt(Number(sign) - 1) : sign
  const front = draws.one(MOROCCAN_FRONTS)
  if (front.endsWith(' ')) return { particles: front.trim(), core: capital(core) }
  return plain(front.toLowerCase() + core)
}

const POLISH_MIDDLES = ['', '', 'ar', 'in', 'al', 'ow', 'er', 'yn', 'ań', 'ob', 'ud', 'ec']

function polish(rank: number): string {
  return draws.one(POLISH_STEMS) + (rank < 400 ? '' : draws.one(POLISH_MIDDLES)) + draws.one(POLISH_ENDINGS)
}

function inflected(name: string, isWoman: boolean): string {
  return isWoman && (name.endsWith('ski') || name.endsWith('cki')) ? name.slice(0, -1) + 'a' : name
}

function surinamese(rank: number): BuiltSurname {
  const kind = draws.below(100)
  if (kind < 45) return plain(draws.one(HINDUSTANI_FRONTS) + draws.one(HINDUSTANI_ENDINGS))
  if (kind < 60) return plain(draws.one(JAVANESE_FRONTS) + draws.one(JAVANESE_ENDINGS))
  // Surnames given at the abolition of slavery were put together from Dutch words, without particles.
  return { particles: '', core: dutchSurname(rank + 5000).core }
}
