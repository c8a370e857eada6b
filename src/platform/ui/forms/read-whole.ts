// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A whole number as somebody types it, from `least` to `most`; nothing for anything else. */
export function readWhole(typed: string, least: number, most: number): number | undefined {
  const text = typed.trim()
  const read = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return read >= least && read <= most ? read : undefined
}
