// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { mergeText, textOf } from './merge-text.rules.ts'

const base = 'Drie avonden een groep.\nTwee ruiten kapot.\nDrie lampen stuk.'
const merged = (mine: string, theirs: string, from = base) => {
  const pieces = mergeText(from, mine, theirs)
  return { text: textOf(pieces, () => undefined), conflicts: pieces.filter(piece => 'mine' in piece).length }
}

for (const { when, mine, theirs, expect, conflicts = 0, from } of [
  { when: 'nobody changed a thing', mine: base, theirs: base, expect: base },
  {
    when: 'each changed another paragraph',
    mine: base.replace('Drie avonden', 'Vier avonden'),
    theirs: base.replace('Drie lampen', 'Alle lampen'),
    expect: 'Vier avonden een groep.\nTwee ruiten kapot.\nAlle lampen stuk.',
  },
  {
    when: 'each changed a paragraph, with none between them',
    mine: 'Vier avonden.\nTwee ruiten.',
    theirs: 'Drie avonden.\nZes ruiten.',
    from: 'Drie avonden.\nTwee ruiten.',
    expect: 'Vier avonden.\nZes ruiten.',
  },
  {
    when: 'one adds at the top and the other at the bottom',
    mine: `Eerst dit.\n${base}`,
    theirs: `${base}\nEn dan dat.`,
    expect: `Eerst dit.\n${base}\nEn dan dat.`,
  },
  {
    when: 'both wrote the same',
    mine: `${base}\nMarit was erbij.`,
    theirs: `${base}\nMarit was erbij.`,
    expect: `${base}\nMarit was erbij.`,
  },
  {
    when: 'one took a paragraph away that the other left alone',
    mine: 'Drie avonden een groep.\nDrie lampen stuk.',
    theirs: base,
    expect: 'Drie avonden een groep.\nDrie lampen stuk.',
  },
  {
    when: 'both changed the same paragraph',
    mine: base.replace('Twee', 'Drie'),
    theirs: base.replace('Twee', 'Vier'),
    expect: base.replace('Twee', 'Drie'),
    conflicts: 1,
  },
  {
    when: 'one took away what the other changed',
    mine: 'Drie avonden een groep.\nDrie lampen stuk.',
    theirs: base.replace('kapot', 'gebarsten'),
    expect: 'Drie avonden een groep.\nDrie lampen stuk.',
    conflicts: 1,
  },
  {
    when: 'both began an empty text',
    from: '',
    mine: 'Mijn.',
    theirs: 'Hun.',
    expect: 'Mijn.',
    conflicts: 1,
  },
])
  test(`two people, one text: ${when}`, () =>
    assert.deepEqual(merged(mine, theirs, from), { text: expect, conflicts }))

test('what a person chose for each paragraph is what the text becomes', () => {
  const pieces = mergeText('a\nb\nc', 'A\nb\nC', '1\nb\n3')
  assert.equal(
    textOf(pieces, nth => (nth === 0 ? 'theirs' : 'mine')),
    '1\nb\nC',
  )
})

const paragraphs = fc.array(fc.constantFrom('een', 'twee', 'drie', 'vier', ''), { maxLength: 8 })
test('whatever two people write: no word of either is lost, and both sides see the same conflicts', () =>
  fc.assert(
    fc.property(paragraphs, paragraphs, paragraphs, (from, mine, theirs) => {
      const [b, m, t] = [from, mine, theirs].map(lines => lines.join('\n')) as [string, string, string]
      const pieces = mergeText(b, m, t)
      // All theirs chosen after all mine chosen: together they hold every line that either added.
      const both = [
        ...textOf(pieces, () => 'mine').split('\n'),
        ...textOf(pieces, () => 'theirs').split('\n'),
      ]
      for (const line of `${m}\n${t}`.split('\n'))
        if (!b.split('\n').includes(line)) assert.ok(both.includes(line), line)
      const mirrored = mergeText(b, t, m)
      assert.equal(
        textOf(pieces, () => 'mine'),
        textOf(mirrored, () => 'theirs'),
      )
      if (t === b)
        assert.equal(
          textOf(pieces, () => undefined),
          m,
        )
      if (m === b)
        assert.equal(
          textOf(pieces, () => undefined),
          t,
        )
    }),
    { numRuns: 500 },
  ))
