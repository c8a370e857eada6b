// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import shipped from '../../analysis/matching/model/dutch-model.json' with { type: 'json' }
import { fingerprintOf, loadedModel } from '../../analysis/matching/model/model-file.ts'
import { LEARNT_FROM, learntDutchModel, madeUpPersons } from './learn-dutch-model.ts'

const again = 'run node src/app/matching/learn-dutch-model.ts'

test('the shipped model was learnt from the people that are made up today', () => {
  assert.deepEqual(shipped.made, LEARNT_FROM)
  assert.equal(shipped.source.fingerprint, fingerprintOf(madeUpPersons(LEARNT_FROM)), again)
})

test('learning from fewer of them gives the same comparisons and about the same shares', async () => {
  const learnt = await learntDutchModel({ count: 1200, seed: LEARNT_FROM.seed })
  assert.deepEqual(
    learnt.comparisons.map(({ name, levels }) => ({ name, levels: [...levels] })),
    shipped.comparisons.map(({ name, levels }) => ({ name, levels })),
    again,
  )
  for (const [at, { name, levels, match }] of shipped.comparisons.entries()) {
    // Fewer people live closer together: what moved people share of an address is another matter in a small world.
    if (name === 'address') continue
    for (const [level, share] of match.entries()) {
      const now = learnt.comparisons[at]!.match[level]!
      // 1,200 rows hold about 430 pairs; most comparisons are known of half of them.
      assert.ok(Math.abs(now - share) < 0.1, `${name}, ${levels[level]}: ${now} for ${share}; ${again}`)
    }
  }
})

test('it fits the records of today and states how well it does on others', () => {
  const records = madeUpPersons({ count: 50, seed: 1 })
  assert.equal(loadedModel(shipped, records).comparisons.length, records.plans.length)
  assert.notEqual(shipped.evaluation.made.seed, LEARNT_FROM.seed)
  assert.ok(shipped.evaluation.pairs.f1 > 0.98)
  assert.ok(shipped.evaluation.ece < 0.03)
  assert.ok(shipped.evaluation.recall_gap < 0.03)
})
