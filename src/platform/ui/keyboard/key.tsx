// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import './key.css'

/** A key as it stands on the keyboard. Decorative beside a control that is named; readers hear the control. */
export function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  )
}

/** "j k omlaag, omhoog": the keys of a list or a screen, in one line under it. */
export function KeyLine({ keys }: { keys: readonly (readonly [keys: string, does: string])[] }) {
  return (
    <p className="key-line">
      {keys.map(([pressed, does]) => (
        <span key={pressed}>
          {pressed.split(' ').map(key => (
            <kbd className="key" key={key}>
              {key}
            </kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </p>
  )
}
