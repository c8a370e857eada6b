// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Visit } from '../../platform/access/visit.ts'
import type { AnswerOf } from '../../platform/http/contract.ts'
import { filerStateOf } from '../../vocabulary/signal-states.ts'
import type { seeSignal } from './signal.contract.ts'
import { doableWith } from './signal.rules.ts'
import type { SignalRow } from './signal.store.ts'
import type { findTiedSubjects, findTimeline } from './signal-life.store.ts'

/** A signal as its own domain reads it. */
export function showSignal(
  signal: SignalRow,
  subjects: Awaited<ReturnType<typeof findTiedSubjects>>,
  timeline: Awaited<ReturnType<typeof findTimeline>>,
  visit: Visit,
  standing: Parameters<typeof doableWith>[0],
): AnswerOf<typeof seeSignal> {
  return {
    id: signal.id,
    state: filerStateOf(signal.state),
    number: signal.number,
    title: signal.title,
    version: signal.version,
    filedAt: signal.filed_at,
    filedBy: signal.filed_by_name,
    filedByMe: signal.filed_by === visit.account,
    table: { id: signal.at_table, name: signal.table_name },
    origin: signal.source && signal.source_id ? { source: signal.source, id: signal.source_id } : null,
    endsAt: signal.ends_at,
    facts: signal.facts,
    interpretation: signal.interpretation,
    phenomenon: signal.phenomenon,
    observedFrom: signal.observed_from,
    observedTo: signal.observed_to,
    place: placeOf(signal),
    reliability: signal.reliability,
    urgency: signal.urgency,
    asked: signal.asked,
    embargoUntil: signal.embargo_until,
    subjects,
    timeline: timeline.map(event => ({ ...event, before: event.before ?? null })),
    may: doableWith(standing),
  }
}

function placeOf(signal: SignalRow): AnswerOf<typeof seeSignal>['place'] {
  return {
    kind: signal.place_kind,
    label: signal.place_label,
    ref: signal.place_ref ?? undefined,
    area: signal.place_area || undefined,
    rd: signal.rd_x === null || signal.rd_y === null ? undefined : { x: signal.rd_x, y: signal.rd_y },
    dwelling: signal.categories.includes('dwelling'),
    accuracyMetres: signal.accuracy_m,
  }
}
