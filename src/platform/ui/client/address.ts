// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

type Values = Readonly<Record<string, unknown>>

const enough = (value: unknown) => value !== undefined && value !== null && value !== ''

/**
 * The address of a call: `/v1/signals/:id` with its parameters filled in and its query behind it.
 * A list becomes a repeated key. Empty values stay out, so that one address means one thing.
 * @throws when a parameter of the path is missing: half an address would call something else
 */
export function addressOf(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    if (!enough(params[name])) throw new Error(`The path ${path} needs a value for ${name}.`)
    return encodeURIComponent(String(params[name]))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (enough(one)) search.append(name, String(one))
  return search.size > 0 ? `${filled}?${search}` : filled
}
