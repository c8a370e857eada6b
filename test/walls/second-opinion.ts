// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Role } from '../../src/vocabulary/roles.ts'

/** Where somebody sits, seen from the domain and the table whose content is guarded. */
export type Where =
  | 'its table'
  | 'its table, another domain'
  | 'another table'
  | 'no table'
  | 'another region'
export type Somebody = { roles: Role[]; where: Where; session: 'live' | 'ended' }

/** What is guarded: a word that stands in every text of one kind, so that no door can show it unseen. */
export const canaries = {
  signal: 'kanariesignaal',
  subject: 'kanariesubject',
  draft: 'kanarieconcept',
  meeting: 'kanarieoverleg',
  consultation: 'kanarieconsultatie',
  fact: 'kanariefeit',
} as const
export type Canary = keyof typeof canaries

// The policy a second time, from the words of the law and the covenant alone: no purpose, no route, no SQL is read here.
const works = ['professional', 'release-officer', 'connector', 'coordinator', 'project-lead', 'member']
const hasWork = ({ roles }: Somebody) => roles.some(role => works.includes(role))
const atATable = ({ where }: Somebody) => where !== 'no table'

/** Whether this person may ever read that text. The draft is of a colleague: nobody but its writer may. */
export function mayRead(somebody: Somebody, canary: Canary): boolean {
  if (somebody.session === 'ended' || !hasWork(somebody) || !atATable(somebody)) return false
  const { where, roles } = somebody
  if (canary === 'draft' || where === 'another region') return false
  const ownDomain = where === 'its table' || where === 'another table'
  const atItsTable = where === 'its table' || where === 'its table, another domain'
  if (canary === 'subject') return ownDomain
  if (canary === 'fact') return ownDomain || atItsTable
  if (canary === 'signal' || canary === 'consultation')
    return ownDomain || (atItsTable && roles.includes('coordinator'))
  return atItsTable
}

/** Which doors ask for what: `anybody` has a session, `nobody` needs none. */
const doors: [
  RegExp,
  (
    | 'worker'
    | 'coordinator'
    | 'releaser'
    | 'gatekeeper'
    | 'judge'
    | 'reckoner'
    | 'administrator'
    | 'steers'
    | 'anybody'
    | 'nobody'
  ),
][] = [
  [/^\w+ (\/healthz|\/v1\/(vocabulary|refusals|openapi\.json))$/, 'nobody'],
  [/^GET \/v1\/calendar-feeds\/:token$/, 'nobody'],
  [/^\w+ \/v1\/(me|partnership|areas|map|places|my-work|tasks)(\/|$)/, 'anybody'],
  [/^\w+ \/v1\/(tables|seats)(\/|$)/, 'administrator'],
  [/^\w+ \/v1\/steering(\/|$)/, 'steers'],
  [/^POST \/v1\/signals\/:id\/release(-refusal|-question)?$/, 'releaser'],
  [/^GET \/v1\/releases$/, 'releaser'],
  [/^POST \/v1\/reports\/:id\/(release|return|withdrawal)$/, 'releaser'],
  [/^\w+ \/v1\/(reports|received-reports)(\/|$)/, 'worker'],
  [/^PUT \/v1\/consultations\/:id\/agenda-item$/, 'coordinator'],
  [/^\w+ \/v1\/(functions|consultations)(\/|$)/, 'worker'],
  [/^\w+ \/v1\/(signals|subjects|drafts|signal-views|signal-changes|imports)(\/|$)/, 'worker'],
  [/^GET \/v1\/(meetings\/:id\/preparation|agenda-items\/:id\/table-check)$/, 'coordinator'],
  [/^\w+ \/v1\/(letters|mail-address|calendar-feed)$/, 'anybody'],
  [/^GET \/v1\/meetings\/:id\/invitations$/, 'coordinator'],
  [/^PUT \/v1\/capacity$/, 'coordinator'],
  [/^\w+ \/v1\/(meeting-series|standing-items)$/, 'coordinator'],
  [/^GET \/v1\/(capacity|capacity-left|meetings|agenda-items|table)(\/|$)/, 'worker'],
  [/^PUT \/v1\/agenda-items\/:id\/(own-view|challenge)$/, 'worker'],
  [/^(POST|PUT|PATCH|DELETE) \/v1\/(meetings|agenda-items|agreements)(\/|$)/, 'coordinator'],
  [/^(\w+ \/v1\/call-requests|DELETE \/v1\/conflicts)(\/|$)/, 'coordinator'],
  [
    /^\w+ \/v1\/(sharing|requests-received|bringing-previews|shares|advice|brought-facts|conflicts)(\/|$)/,
    'worker',
  ],
  [/^\w+ \/v1\/(intakes|regie|overlaps|feedback)(\/|$)/, 'coordinator'],
  [/^\w+ \/v1\/person-matching(\/|$)/, 'gatekeeper'],
  [/^\w+ \/v1\/person-overlaps\/:id\/(calls|requests)$/, 'coordinator'],
  [/^\w+ \/v1\/person-overlaps(\/|$)/, 'judge'],
  [/^GET \/v1\/yearly-figures$/, 'reckoner'],
]

export type Verdict = 'comes in' | 'not here' | 'not signed in'

/** Whether somebody comes past a door at all; nothing for a door this opinion does not know. */
export function verdictOn(somebody: Somebody, door: string): Verdict | undefined {
  const kind = doors.find(([pattern]) => pattern.test(door))?.[1]
  if (kind === undefined) return undefined
  if (kind === 'nobody') return 'comes in'
  if (somebody.session === 'ended') return 'not signed in'
  if (kind === 'administrator')
    return somebody.where === 'no table' && somebody.roles.includes('administrator') ? 'comes in' : 'not here'
  if (kind === 'anybody') return 'comes in'
  // These stand at tables where things are weighed; a steering group is none of those, whatever one's role here.
  if (kind === 'steers') return 'not here'
  const { roles } = somebody
  // The privacy officer watches a partnership from outside its tables; at one, who coordinates prepares the gate.
  if (kind === 'gatekeeper' && roles.includes('privacy-officer')) return 'comes in'
  // What the partnership did in numbers: those who account for it, and who watches it.
  if (kind === 'reckoner' && roles.includes('privacy-officer')) return 'comes in'
  if (!atATable(somebody)) return 'not here'
  if (kind === 'reckoner')
    return roles.some(role => ['coordinator', 'member', 'steering'].includes(role)) ? 'comes in' : 'not here'
  if (kind === 'coordinator' || kind === 'gatekeeper')
    return roles.includes('coordinator') ? 'comes in' : 'not here'
  if (kind === 'judge')
    return roles.some(role => ['coordinator', 'member'].includes(role)) ? 'comes in' : 'not here'
  if (kind === 'releaser') return roles.includes('release-officer') ? 'comes in' : 'not here'
  return hasWork(somebody) ? 'comes in' : 'not here'
}
