// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type {
  listSignals as List,
  searchSignals as Search,
} from '../features/signals/signal-list.contract.ts'
import type { searchSubjects as Subjects } from '../features/subjects/subject.contract.ts'
import type { seeMyWork as Work } from '../features/tasks/task.contract.ts'

// Every screen loads these: the contracts lend their types only, so that their checks stay out of the first load.
// A test holds the addresses against the contracts.
export const seeMyWork = { method: 'GET', path: '/v1/my-work' } as typeof Work
export const listSignals = { method: 'GET', path: '/v1/signals' } as typeof List
export const searchSignals = { method: 'POST', path: '/v1/signals/_search' } as typeof Search
export const searchSubjects = { method: 'POST', path: '/v1/subjects/_search' } as typeof Subjects
