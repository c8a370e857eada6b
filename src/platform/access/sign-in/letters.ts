// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

/** The letters of the screens (Atkinson Hyperlegible Next, OFL), for the pages before there are screens. */
export const letters = readFileSync(fileURLToPath(import.meta.resolve(file)))
export const lettersPath = '/v1/session/letters.woff2'
