// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const paths = {
  search: 'M10.5 10.5 14 14M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
  bell: 'M3.5 11.5h9c-1-1-1.2-2-1.2-4.5a3.3 3.3 0 0 0-6.6 0c0 2.500-.2 3.500-1.200 4.500ZM6.700 13.800h2.600',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  check: 'M3 8.500l3.300 3.300L13 5',
  plus: 'M8 2.500v11M2.500 8h11',
  menu: 'M2 4h12M2 8h12M2 12h12',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  place:
    'M8 14.200S3.200 10 3.200 6.400a4.800 4.800 0 0 1 9.600 0C12.800 10 8 14.200 8 14.200ZM9.600 6.500a1.600 1.600 0 1 1-3.200 0 1.600 1.600 0 0 1 3.200 0Z',
} as const

/** A line drawing of 16 px that always stands beside its word, so it says nothing to a screen reader. */
export function Icon({ name, size = 16 }: { name: keyof typeof paths; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
