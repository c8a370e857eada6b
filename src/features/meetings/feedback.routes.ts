// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { listFeedback, sendFeedback, writeFeedback } from './feedback.contract.ts'
import {
  type FeedbackRow,
  findFeedback,
  findOneFeedback,
  markSent,
  rewriteFeedback,
} from './feedback.store.ts'
import { moveSignal } from './passing.store.ts'

const may = (writes: string[]) =>
  ({
    purposes: contentPurposes,
    roles: ['coordinator'],
    reads: ['feedback', 'agenda_item', 'intake', 'domain', 'organisation'],
    writes,
    ground: 'table',
  }) as const

export function feedbackRoutes(house: House): void {
  route(house, listFeedback, {
    may: may([]),
    async handle({ db, query }) {
      return { feedback: (await findFeedback(db, query.sent === 'yes')).map(show) }
    },
  })

  route(house, writeFeedback, {
    may: may(['feedback']),
    async handle({ db, params, body }) {
      if (!(await findOneFeedback(db, params.id))) refuse('not-found')
      const version = (await rewriteFeedback(db, { id: params.id, ...body })) ?? refuse('changed-meanwhile')
      return { id: params.id, version }
    },
  })

  route(house, sendFeedback, {
    may: may(['feedback', 'intake', 'signal', 'signal_event']),
    async handle({ db, params, body, newId }) {
      const found = (await findOneFeedback(db, params.id)) ?? refuse('not-found')
      const sentAt = (await markSent(db, params.id, body.version)) ?? refuse('changed-meanwhile')
      // A withdrawn signal has nobody waiting for word: the draft is closed and nothing is said.
      const to = found.route === 'hold' ? ('on-hold' as const) : ('feedback-given' as const)
      await moveSignal(db, { id: found.intake, to, event: newId(), kind: 'feedback', said: found.text })
      await logHandled(db, 'feedback', 'intake', [{ owner: found.toDomain, object: found.intake }])
      return { id: params.id, sentAt }
    },
  })
}

const show = ({
  item,
  itemTitle,
  route,
  toDomain,
  toName,
  organisation,
  intake: _,
  ...rest
}: FeedbackRow) => ({
  ...rest,
  item: { id: item, title: itemTitle, route },
  to: { domain: toDomain, name: toName, organisation },
})
