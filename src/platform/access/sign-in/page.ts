// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import type { Language } from '../../../vocabulary/language.ts'
import { pageStyle } from './page-style.ts'

/** A small page made on the server, for moments when the screens cannot be there: around signing in. */
export type Page = { title: string; language: Language; body: string }

/** Text as it may stand in HTML, in an attribute too. */
export function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

/**
 * @param mayPostTo origins that a form of this page may lead to, through redirects too
 * @returns the page, and the headers that let its style and nothing else in
 */
export function renderPage(
  page: Page,
  mayPostTo: string[] = [],
): { html: string; headers: Record<string, string> } {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "font-src 'self'",
    `form-action ${["'self'", ...mayPostTo].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    html: shell(page, nonce),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': page.language,
      'Content-Security-Policy': policy.join('; '),
    },
  }
}

function shell({ title, language, body }: Page, nonce: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${asHtml(title)} · Vlechtwerk</title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body>
<header>${mark}<span>Vlechtwerk</span></header>
<main>
<h1>${asHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
}

// The mark of src/app/mark.svg, drawn in the colours of the theme.
const mark = `<svg viewBox="0 0 28 28" aria-hidden="true"><path class="warp" d="M6 0V3M6 9V19M6 25V28M14 0V11M14 17V28M22 0V3M22 9V19M22 25V28M0 6H11M17 6H28M0 22H11M17 22H28"/><path class="weft" d="M0 14H3M9 14H19M25 14H28"/></svg>`
