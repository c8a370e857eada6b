// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import './route-choice.css'

type Props<Value extends string> = {
  label: string
  name: string
  routes: readonly { value: Value; label: string }[]
  chosen: Value | undefined
  choose: (value: Value | undefined) => void
}

/** One bordered row of words. The chosen one is outlined and soft; choosing it again clears it. */
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
          />
          <span>{route.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
