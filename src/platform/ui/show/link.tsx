// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { to: string; children: ReactNode; className?: string | undefined; current?: boolean }

/** A link to another screen. Rooms know each other's screens by address, not by component; filters may stand in it. */
export function ScreenLink({ to, children, className, current }: Props) {
  const [path, query] = to.split('?')
  return (
    <Link
      to={path}
      search={Object.fromEntries(new URLSearchParams(query)) as never}
      className={className}
      aria-current={current ? 'page' : undefined}
      activeOptions={{ exact: true }}
    >
      {children}
    </Link>
  )
}
