// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** Tells a screen reader which screen opened, once its title is known. */
export function Announcer() {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const [title, setTitle] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is read anew for every path
  useEffect(() => {
    const timer = setTimeout(() => setTitle(document.title), 150)
    return () => clearTimeout(timer)
  }, [path])
  return (
    <p className="only-heard" role="status">
      {title}
    </p>
  )
}
