// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Screens } from '../platform/http/screens.ts'
import { buildWeb, noncePlace } from './build-web.ts'

/** The built screens and the page that starts them, or nothing when there are no screens to build. */
export async function findScreens(): Promise<Screens | undefined> {
  const built = await buildWeb()
  if (built === undefined) return undefined
  // Licence lines are for readers of the source, not for every visitor.
  const page = built.page.replaceAll(/<!--[\s\S]*?-->\s*/g, '')
  return { folder: built.folder, page: nonce => page.replaceAll(noncePlace, nonce) }
}
