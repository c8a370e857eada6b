// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Three stakes and three strands; the middle one connects. A municipality replaces this file and the tokens. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" strokeWidth="4" aria-hidden="true">
      <path
        stroke="var(--primary)"
        d="M6 0V3M6 9V19M6 25V28M14 0V11M14 17V28M22 0V3M22 9V19M22 25V28M0 6H11M17 6H28M0 22H11M17 22H28"
      />
      <path stroke="var(--accent-fill)" d="M0 14H3M9 14H19M25 14H28" />
    </svg>
  )
}

export const productName = 'Vlechtwerk'
