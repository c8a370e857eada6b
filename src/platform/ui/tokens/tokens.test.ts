// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import tokens from '../tokens.json' with { type: 'json' }
import { contrast } from './contrast.ts'
import { customProperties, tokensToCss } from './tokens.ts'
import { generatedCss } from './write-css.ts'

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

test('the committed CSS is made from the tokens', () => {
  assert.equal(here('./tokens.css'), generatedCss())
})

test('names are flattened, and a type size brings its line height', () => {
  assert.deepEqual(customProperties({ size: { controlSmall: '36px' }, scale: { m: ['16px', '24px'] } }), [
    ['--size-control-small', '36px'],
    ['--scale-m', '16px'],
    ['--scale-m-line', '24px'],
  ])
})

test('half a theme is refused', () => {
  assert.throws(() => tokensToCss({ light: { ink: '#000000' }, dark: {} }), /Only in one theme: ink/)
})

// WCAG 2.2: 1.4.3 for text, 1.4.11 for the edges of controls and the focus ring.
for (const [theme, colour] of Object.entries({ light: tokens.light, dark: tokens.dark })) {
  const grounds = [colour.page, colour.surface, colour.sunken, colour.primarySoft]
  for (const text of ['ink', 'muted', 'primary', 'accent', 'danger', 'success'] as const)
    test(`${theme}: ${text} can be read on every ground`, () => {
      for (const ground of grounds) assert.ok(contrast(colour[text], ground) >= 4.5, `${text} on ${ground}`)
    })
  test(`${theme}: solid fills carry their text`, () => {
    assert.ok(contrast(colour.onPrimary, colour.primary) >= 4.5)
    assert.ok(contrast(colour.onPrimary, colour.primaryHover) >= 4.5)
    assert.ok(contrast(colour.onOverlay, colour.overlay) >= 4.5)
    assert.ok(contrast(colour.overlayLink, colour.overlay) >= 4.5)
    assert.ok(contrast(colour.ink, colour.accentSoft) >= 4.5)
    assert.ok(contrast(colour.danger, colour.dangerSoft) >= 4.5)
  })
  test(`${theme}: controls and the focus ring stand out`, () => {
    for (const ground of [colour.page, colour.surface]) {
      assert.ok(contrast(colour.control, ground) >= 3, `control on ${ground}`)
      assert.ok(contrast(colour.focus, ground) >= 3, `focus on ${ground}`)
    }
  })
}
