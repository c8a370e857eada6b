// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from './task.contract.ts'

/**
 * Whether a task is done, moved and opened again as such. Whether somebody was told is written down with what was
 * shared: a tick here would leave that saying otherwise.
 */
export const canTick = ({ kind }: Pick<Task, 'kind'>): boolean => kind !== 'inform'
