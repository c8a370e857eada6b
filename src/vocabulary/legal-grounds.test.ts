// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DomainKindName, domainKinds } from './domain-kinds.ts'
import { groundInWords, laws } from './laws.ts'
import { dataCategories, groundConditions, personalCategories } from './legal-ground.ts'
import { groundFor, legalGrounds } from './legal-grounds.ts'
import { phenomenonRoots } from './phenomena.ts'
import { purposes } from './purposes.ts'
import { missingPartners, partnershipKinds, type TableKindName, tableKinds, usualPartners } from './tables.ts'

test('every row names a long law code, known kinds, conditions in words and a lawful term', () => {
  for (const row of legalGrounds) {
    assert.ok(row.law in laws && row.article && row.source, row.code)
    assert.ok(
      row.purpose in purposes && row.partnership in partnershipKinds && row.table in tableKinds,
      row.code,
    )
    for (const kind of [...row.from, ...row.to]) assert.ok(kind in domainKinds, row.code)
    for (const category of row.categories) assert.ok(category in dataCategories, row.code)
    for (const condition of row.conditions) assert.ok(groundConditions[condition].nl, row.code)
    assert.ok(row.conditions.length > 0 && row.from.length > 0 && row.to.length > 0, row.code)
    assert.ok(row.retentionDays >= 1 && row.retentionDays <= 1825, row.code)
    assert.match(row.validFrom, /^\d{4}-\d{2}-\d{2}$/)
    assert.equal(row.status, 'unverified')
  }
  assert.equal(new Set(legalGrounds.map(row => row.code)).size, legalGrounds.length)
})

test('the act on partnerships serves designated kinds only', () => {
  for (const row of legalGrounds)
    if (row.law === 'NL.WGS_SAMENWERKING')
      assert.equal(partnershipKinds[row.partnership].designatedUnder, 'NL.WGS_SAMENWERKING', row.code)
})

test('the local signal meeting carries no persons from anyone', () => {
  for (const from of Object.keys(domainKinds) as DomainKindName[])
    for (const category of ['person', 'bsn', 'dwelling', 'criminal'] as const)
      assert.equal(
        groundFor('signal-meeting', category, from, '2026-11-23'),
        undefined,
        `${from} ${category}`,
      )
})

test('care secrecy brings functional advice, never a person', () => {
  for (const row of legalGrounds)
    for (const from of row.from)
      if (domainKinds[from].careSecrecy)
        for (const category of row.categories)
          if ((personalCategories as readonly string[]).includes(category))
            assert.equal(category, 'health-functional', row.code)
})

test('a citizen service number comes and goes only where the law entitles', () => {
  const numberTables: TableKindName[] = ['riec-weighing', 'zvh-triage']
  for (const row of legalGrounds.filter(({ categories }) => categories.includes('bsn')))
    assert.ok(
      numberTables.includes(row.table) &&
        [...row.from, ...row.to].every(kind => domainKinds[kind].bsnEntitled) &&
        row.categories.length === 1,
      row.code,
    )
})

test('police and justice data leave through a release point', () => {
  for (const row of legalGrounds)
    if (row.categories.includes('police')) assert.ok(row.conditions.includes('release-point'), row.code)
})

test('a row counts from its first day', () => {
  assert.equal(groundFor('riec-weighing', 'person', 'police', '2025-02-28'), undefined)
  assert.equal(groundFor('riec-weighing', 'person', 'police', '2025-03-01')?.code, 'riec-persons')
  assert.equal(groundFor('riec-weighing', 'person', 'youth-work', '2026-01-01'), undefined)
})

test('the table check names who is missing for a problem', () => {
  assert.deepEqual(missingPartners('vandalism', ['public-order', 'police', 'youth-work', 'enforcement']), [
    'city-maintenance',
    'housing-corporation',
  ])
  for (const root of Object.keys(phenomenonRoots)) assert.ok(root in usualPartners)
  assert.deepEqual(missingPartners('radicalisation', []), [])
})

test('a ground as the doors write it is told in words, an unknown one as it stands', () => {
  assert.equal(
    groundInWords('EU.AVG 6(1)(e)').nl,
    'Algemene verordening gegevensbescherming, artikel 6(1)(e)',
  )
  assert.equal(groundInWords('XX.WET 1').en, 'XX.WET 1')
})
