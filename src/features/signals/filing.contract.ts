// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** What rooms that bring signals by another door must ask of each of them, as this room asks it itself. */
export { categoriesOf, endOfKeeping, type Flow, objectionsToFiling, titleOf } from './signal.rules.ts'
