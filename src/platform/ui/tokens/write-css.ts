// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, writeFileSync } from 'node:fs'
import { type Tokens, tokensToCss } from './tokens.ts'

/** The generated file in full, header included, so that a test can compare it byte for byte. */
export function generatedCss(): string {
  const tokens = JSON.parse(readFileSync(new URL('../tokens.json', import.meta.url), 'utf8')) as Tokens
  const header =
    '/* SPDX-FileCopyrightText: 2026 Vlechtwerk contributors */\n/* SPDX-License-Identifier: EUPL-1.2 */\n'
  const origin =
    '/* Made from tokens.json by `node src/platform/ui/tokens/write-css.ts`: change it there. */\n\n'
  return `${header}${origin}${tokensToCss(tokens)}\n`
}

if (import.meta.main) writeFileSync(new URL('./tokens.css', import.meta.url), generatedCss())
