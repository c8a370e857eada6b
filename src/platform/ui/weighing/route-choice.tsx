// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { KeyboardEvent } from 'react'
import './route-choice.css'

type Props<Value extends string> = {
  label: string
  name: string
  routes: readonly { value: Value; label: string }[]
  chosen: Value | undefined
  choose: (value: Value | undefined) => void
}

/** One bordered row of words. The chosen one is outlined and soft; pointing at it again, or Delete, clears it. */
export function RouteChoice<Value extends string>({ label, name, routes, chosen, choose }: Props<Value>) {
  return (
    <fieldset className="routes">
      <legend className="only-heard">{label}</legend>
      {routes.map(route => (
        <label key={route.value}>
          <input
            type="radio"
            className="only-heard"
            name={name}
            checked={chosen === route.value}
            onChange={() => choose(route.value)}
            onClick={() => (chosen === route.value ? choose(undefined) : undefined)}
            onKeyDown={event => {
              if (chosen !== route.value) return
              keepOnSpace(event)
              if (event.key === 'Delete' || event.key === 'Backspace') choose(undefined)
            }}
            onKeyUp={event => (chosen === route.value ? keepOnSpace(event) : undefined)}
          />
          <span>{route.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** A browser makes a click of Space; on the radio that is chosen already, Space changes nothing (ARIA, radio group). */
function keepOnSpace(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault()
}
