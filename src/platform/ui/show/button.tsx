// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ComponentProps, ReactNode } from 'react'
import { Key } from '../keyboard/key.tsx'
import './button.css'

type Kind = 'primary' | 'secondary' | 'danger' | 'link'
type Props = ComponentProps<'button'> & {
  kind?: Kind
  small?: boolean
  /** The shortcut that does the same, shown on the button; register it with `useShortcut`. */
  shortcut?: string
  /** Work is under way: the button says so and a second press does nothing. */
  busy?: boolean
  icon?: ReactNode
}

const classOf = (kind: Kind, small: boolean) =>
  kind === 'link' ? 'link plain' : `button ${kind}${small ? ' small-control' : ''}`

/** One action. A page has one `primary` at most; `danger` is for what truly cannot be undone. */
export function Button({
  kind = 'secondary',
  small = false,
  shortcut,
  busy = false,
  icon,
  children,
  ...rest
}: Props) {
  const { className = '', onClick, ...others } = rest
  return (
    <button
      type="button"
      {...others}
      className={`${classOf(kind, small)} ${className}`.trim()}
      aria-disabled={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {icon}
      <span>{children}</span>
      {shortcut?.split('+').map(key => (
        <Key key={key}>{key}</Key>
      ))}
    </button>
  )
}
