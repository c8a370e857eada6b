// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { parentPort, workerData } from 'node:worker_threads'
import type { World } from './move.ts'
import { play } from './worlds.ts'

// Each of the two houses has a thread of its own: they meet only when what A saw is laid side by side.
parentPort!.postMessage(await play(workerData as World[]))
