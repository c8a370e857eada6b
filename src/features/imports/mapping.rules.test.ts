// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapping } from './mapping.contract.ts'
import { mappingOf, proposeColumns, settledBy } from './mapping.rules.ts'

test('columns without telling names are known by what stands in them', () => {
  const columns = ['A', 'B', 'C', 'D', 'E']
  const sample = [
    ['17', 'Afval naast de container bij de brug.', '18-11-2026 20:30', '121000', '487000'],
    ['18', 'Ruit van de bushalte is weer stuk.', '19-11-2026 21:00', '121100', '487200'],
  ]
  assert.deepEqual(proposeColumns(columns, sample), { facts: 'B', observedFrom: 'C', x: 'D', y: 'E' })
})

test('one coordinate alone, and a column of names of people, are not guessed', () => {
  const sample = [['Jan de Boer', '5.38', '2026-11-18', 'Ruit stuk bij de halte op de hoek']]
  assert.deepEqual(proposeColumns(['Naam', 'lon', 'Datum', 'Melding'], sample), {
    facts: 'Melding',
    observedFrom: 'Datum',
  })
})

test('a mapping comes back as the choice it was made of, and forgets columns that are gone', () => {
  const settled = {
    columns: { facts: 'Tekst', observedFrom: 'Datum', phenomenon: 'Soort', person: 'Wie', label: 'Straat' },
    kinds: { Zwerfvuil: 'litter' },
    place: '',
    dwelling: true,
  }
  const saved = mapping.parse(mappingOf(settled))
  assert.deepEqual(settledBy(saved, ['Tekst', 'Datum', 'Soort', 'Wie', 'Straat']), settled)
  const { person: _, ...left } = settled.columns
  assert.deepEqual(settledBy(saved, ['Tekst', 'Datum', 'Soort', 'Straat']).columns, left)
})

test('without facts or a date there is no mapping', () => {
  assert.equal(mappingOf({ columns: { facts: 'a' }, kinds: {}, place: '', dwelling: false }), undefined)
})
