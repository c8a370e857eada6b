// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { importsOf, isTest, type Source } from './sources.ts'

const layers = [
  { of: /^src\/vocabulary\//, rank: 0 },
  { of: /^src\/analysis\//, rank: 1 },
  { of: /^src\/platform\//, rank: 2 },
  { of: /^src\/features\//, rank: 3 },
  { of: /^(src\/)?district\//, rank: 4 },
  { of: /^src\/app\//, rank: 5 },
]

type Link = { from: string; to: string }

/** Every import between two files of the house, or of a package; tests may use the whole house and are left out. */
export function linksOf(sources: Source[]): Link[] {
  const modules = sources.filter(({ path }) => /^(src|district)\/.*\.(ts|tsx)$/.test(path) && !isTest(path))
  return modules.flatMap(source => importsOf(source).map(to => ({ from: source.path, to })))
}

/** Dependencies point one way: vocabulary, analysis, platform, features, district, app. */
export function upwardLinks(sources: Source[]): string[] {
  return linksOf(sources)
    .filter(({ from, to }) => inHouse(to) && rank(to) > rank(from))
    .map(({ from, to }) => `${from} imports ${to}, which stands above it`)
}

/** The vocabulary can be read by anything because it stands on nothing. */
export function vocabularyLinks(sources: Source[]): string[] {
  return linksOf(sources)
    .filter(({ from, to }) => from.startsWith('src/vocabulary/') && !to.startsWith('src/vocabulary/'))
    .map(({ from, to }) => `${from} imports ${to}; the vocabulary imports nothing`)
}

const outsideWorld =
  /^(node:|pg$|pg-|kysely|fastify|@fastify|graphile-worker|nodemailer|openid-client|undici)/
const unrepeatable =
  /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bprocess\.|\bfetch\(/

/** The same input gives the same answer on any machine: no database, clock, network, files or dice. */
export function impureAnalysis(sources: Source[]): string[] {
  const analysis = sources.filter(({ path }) => path.startsWith('src/analysis/') && !isTest(path))
  const links = linksOf(analysis).filter(({ to }) => outsideWorld.test(to))
  const calls = analysis.flatMap(({ path, text }) => {
    const call = unrepeatable.exec(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
    return call ? [`${path} uses ${call[0]}; analysis is pure`] : []
  })
  return [...links.map(({ from, to }) => `${from} imports ${to}; analysis is pure`), ...calls]
}

/** What a room publishes for the coordinator's desk and for the agenda item, where the work of rooms lies together. */
const onTheDesk = (from: string, to: string): boolean =>
  (from.includes('/desk/') && /\/screens\/desk-[\w-]+\.tsx$/.test(to)) ||
  (/\/(item-pane|read-item)\.tsx$/.test(from) && /\/screens\/[\w-]+-part\.tsx$/.test(to))

/** A later feature knows an earlier one by its contract; the earlier does not know the later. */
export function feudsOfFeatures(sources: Source[], order: string[]): string[] {
  return linksOf(sources).flatMap(({ from, to }) => {
    const [mine, other] = [featureOf(from), featureOf(to)]
    if (mine === undefined || other === undefined || mine === other) return []
    if (!to.endsWith('.contract.ts') && !onTheDesk(from, to))
      return [`${from} imports ${to}; a feature knows another by its contract only`]
    const later = order.indexOf(other) > order.indexOf(mine) && order.includes(mine)
    return later ? [`${from} imports ${to}, a later feature`] : []
  })
}

/** What runs in the browser, or decides without the world, must not drag the server in, at first or second hand. */
export function heavyLinks(sources: Source[]): string[] {
  const links = linksOf(sources)
  const light = new Set(
    sources.map(({ path }) => path).filter(path => /\.(tsx|rules\.ts|contract\.ts)$/.test(path)),
  )
  // A set takes additions while it is walked: what is reached is walked too.
  for (const path of light)
    for (const { from, to } of links) if (from === path && inHouse(to) && !serverOnly(to)) light.add(to)
  return links
    .filter(({ from, to }) => light.has(from) && serverOnly(to))
    .map(({ from, to }) => `${from} imports ${to}; it may know contract, rules, vocabulary and platform/ui`)
}

function serverOnly(to: string): boolean {
  // How a contract is written; it drags nothing in.
  if (to === 'src/platform/http/contract.ts') return false
  return (
    outsideWorld.test(to) ||
    /\.(store|routes)\.ts$/.test(to) ||
    (to.startsWith('src/platform/') && !to.startsWith('src/platform/ui/'))
  )
}

/** Files that stand in none of the six places. */
export function homeless(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && rank(path) < 0)
    .map(({ path }) => `${path} stands in no layer of the house`)
}

/** The order of the features, as the list in src/app/features.ts names them. */
export function orderOfFeatures(text: string): string[] {
  return [...text.matchAll(/\bname: '([\w-]+)'/g)].map(([, name]) => String(name))
}

/** A room that is not on the list never opens. */
export function unlistedFeatures(sources: Source[], order: string[]): string[] {
  const rooms = new Set(sources.flatMap(({ path }) => featureOf(path) ?? []))
  return [...rooms].filter(room => !order.includes(room)).map(room => `${room} is not in src/app/features.ts`)
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1]
}

function inHouse(path: string): boolean {
  return /^(src|district|test|scripts)\//.test(path)
}

function rank(path: string): number {
  if (/^(test|scripts)\//.test(path)) return 9
  return layers.find(({ of }) => of.test(path))?.rank ?? -1
}
