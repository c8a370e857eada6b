// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinedInComponent } from './average-linkage.ts'

for (const bits of [-9, -0.5, 0, 0.25, 7, 31]) {
  test(`two records with one pair of ${bits} bits are joined as when others stand beside them`, () => {
    const edge = { a: 0, b: 1, bits }
    const alone = joinedInComponent(2, [edge], 0)
    const beside = joinedInComponent(3, [edge], 0)
    assert.deepEqual(alone, { groups: beside.groups.slice(0, 2), joins: beside.joins })
  })
}
