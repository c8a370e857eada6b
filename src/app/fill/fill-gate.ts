// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { idOf } from '../../district/identity.ts'
import { domains, organisations, region } from '../../district/organisations.ts'
import { allPartnerships, getPartnership, type PartnershipCode } from '../../district/partnerships.ts'
import { domainKinds } from '../../vocabulary/domain-kinds.ts'
import { type GatePart, gateQuestions } from '../../vocabulary/gate-questions.ts'
import { bureauOf, partnershipId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'

const r = region.number
const outside = ['oversight', 'operation']

type Confirmation = { part: GatePart; controller: string | null; by: string; role: string; document: string }

/** Open where the act designates the partnership, with everything recorded that the gate waits for; shut elsewhere. */
export const fillGate: Filler = async (owner, now) => {
  const recorded = new Date(now.getTime() - 200 * 86_400_000)
  for (const code of allPartnerships.filter(one => getPartnership(one).personMatching)) {
    for (const { part, controller, by, role, document } of confirmationsOf(code)) {
      await owner.query(
        `insert into gate_record (region, domain, id, partnership, part, controller, answers, confirmed_by,
           confirmed_role, confirmed_on, document, valid_until, recorded_at, recorded_by, recorded_domain, recorded_account)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::timestamptz::date, $11, $12, $10, $13, $2, $14)`,
        [
          r,
          bureauOf(code),
          idOf(`gate ${code} ${part} ${controller}`),
          partnershipId(code),
          part,
          controller,
          JSON.stringify(answersTo(part)),
          by,
          role,
          recorded,
          document,
          part === 'dpia' ? new Date(now.getTime() + 500 * 86_400_000) : null,
          'Bureau',
          idOf(`gate recorder ${code}`),
        ],
      )
    }
  }
}

const answersTo = (part: GatePart): Record<string, string> =>
  Object.fromEntries(
    Object.keys(gateQuestions[part]).map((question, at) => [
      question,
      `Beschreven in paragraaf ${at + 1} van het stuk.`,
    ]),
  )

function confirmationsOf(code: PartnershipCode): Confirmation[] {
  const { bureau, parties } = getPartnership(code)
  const taking = [bureau, ...parties].map(party => domains[party]).filter(takesPart)
  const controllers = [...new Set(taking.map(({ organisation }) => organisation))]
  return [
    {
      part: 'legal-basis',
      controller: null,
      by: 'mr. H. Wetering',
      role: 'jurist',
      document: 'Advies 26-014',
    },
    { part: 'dpia', controller: null, by: 'S. Oever', role: 'directeur', document: 'DPIA 26-003, versie 2' },
    ...controllers.map((organisation, at) => ({
      part: 'controller' as const,
      controller: organisations[organisation].id,
      by: organisations[organisation].name,
      role: 'bestuur',
      document: `Besluit 26-1${String(at).padStart(2, '0')}`,
    })),
  ]
}

const takesPart = ({ kind }: { kind: keyof typeof domainKinds }) =>
  !domainKinds[kind].careSecrecy && !outside.includes(kind)
