// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PersonaId } from './people.ts'

/** Residents who told it, sealed by who filed. `readers`: colleagues the filer named. */
export const reporters: readonly {
  signal: string
  filer: PersonaId
  name: string
  phone: string
  readers: readonly PersonaId[]
}[] = [
  {
    signal: 'bus-stop',
    filer: 'marit',
    name: 'Mevrouw Kwikstaart',
    phone: '0343 555 001',
    readers: ['elif'],
  },
  {
    signal: 'bicycles-in-the-water',
    filer: 'tom',
    name: 'De heer Karekiet',
    phone: '0343 555 002',
    readers: [],
  },
]
