// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'

// Loaded before each test file: generated cases are the same every time, so that a red is somebody's change and not
// somebody's luck. To look further, give another seed: VLECHTWERK_SEED=7 npm test.
const file = process.argv[1]
if (file !== undefined && readFileSync(file, 'utf8').includes('fast-check')) {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ seed: Number(process.env.VLECHTWERK_SEED ?? 20_261_122) })
}
