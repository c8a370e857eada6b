// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { stageOf } from './stages.ts'

for (const { path, stage } of [
  { path: 'src/features/signals/signal.rules.test.ts', stage: 'unit' },
  { path: 'src/analysis/hotspots/random.test.ts', stage: 'unit' },
  { path: 'test/words/words.test.ts', stage: 'unit' },
  { path: 'src/features/signals/signal.access.test.ts', stage: 'access' },
  { path: 'src/features/signals/signal.story.test.ts', stage: 'story' },
  { path: 'src/features/signals/signal.screen.test.ts', stage: 'browser' },
  { path: 'test/journeys/tuesday.test.ts', stage: 'browser' },
  { path: 'test/structure/sizes.test.ts', stage: 'structure' },
  { path: 'test/walls/catalogue.test.ts', stage: 'walls' },
  { path: 'test/worlds/two-worlds.test.ts', stage: 'worlds' },
  { path: 'test/load/places.bench.ts', stage: undefined },
])
  test(`${path} belongs to ${stage ?? 'no stage'}`, () => assert.equal(stageOf(path)?.name, stage))
