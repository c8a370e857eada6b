// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { asHtml } from '../platform/access/sign-in/page.ts'
import type { Screens } from '../platform/http/screens.ts'
import { buildWeb } from './build-web.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The built screens and the page that starts them, or nothing when there are no screens to build. */
export async function findScreens(): Promise<Screens | undefined> {
  const built = await buildWeb()
  if (built === undefined) return undefined
  const template = readFileSync(here('web.html'), 'utf8').replaceAll(/<!--[\s\S]*?-->\s*/g, '')
  const page = (nonce: string) => {
    const head = [
      // Where libraries that add a style of their own look for the nonce.
      `<meta property="csp-nonce" nonce="${nonce}" />`,
      ...built.styles.map(style => `<link rel="stylesheet" nonce="${nonce}" href="/${asHtml(style)}" />`),
      `<script type="module" nonce="${nonce}" src="/${asHtml(built.script)}"></script>`,
    ]
    return template
      .replace('/src/app/mark.svg', '/mark.svg')
      .replace(/\s*<script[^>]*src="\/src\/[^>]*><\/script>/, '')
      .replace('</head>', `  ${head.join('\n    ')}\n  </head>`)
  }
  return { folder: built.folder, page, files: { '/mark.svg': here('mark.svg') } }
}
