// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A tree of design values as it stands in tokens.json: themes, scales, sizes. */
export type Tokens = { readonly [name: string]: string | number | readonly string[] | Tokens }

const kebab = (name: string) => name.replace(/[A-Z]/g, upper => '-' + upper.toLowerCase())

/**
 * Flattens one branch to custom properties: `{control: '44px'}` under `size` becomes `--size-control: 44px`.
 * A pair in the type scale becomes two: the size and, with `-line`, its line height.
 */
export function customProperties(branch: Tokens, prefix = ''): [name: string, value: string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] => {
    const name = [prefix, kebab(key)].filter(Boolean).join('-')
    if (Array.isArray(value)) {
      const [size, line] = value
      return [
        [`--${name}`, String(size)],
        [`--${name}-line`, String(line)],
      ]
    }
    if (typeof value === 'object') return customProperties(value as Tokens, name)
    return [[`--${name}`, String(value)]]
  })
}

const block = (selector: string, lines: string[]) =>
  `${selector} {\n${lines.map(line => `  ${line}`).join('\n')}\n}`
// As the formatter writes CSS, so that the made file needs no second hand.
const written = (value: string) =>
  value
    .replace(/#[\dA-F]{6}/gi, hex => hex.toLowerCase())
    .replace(/,\s*/g, ', ')
    .replace(/ \./g, ' 0.')
const declarations = (branch: Tokens, prefix = '') =>
  customProperties(branch, prefix).map(([name, value]) => `${name}: ${written(value)};`)

/**
 * The whole token file as CSS. The theme follows the machine unless the person chose one (`data-theme`).
 * @throws when a colour exists in one theme and not in the other: half a theme is an unreadable screen
 */
export function tokensToCss(tokens: Tokens): string {
  const { light, dark, ...rest } = tokens as { light: Tokens; dark: Tokens } & Tokens
  const lonely = Object.keys({ ...light, ...dark }).filter(name => !(name in light) || !(name in dark))
  if (lonely.length > 0) throw new Error(`Only in one theme: ${lonely.join(', ')}`)
  const day = ['color-scheme: light;', ...declarations(light)]
  const night = ['color-scheme: dark;', ...declarations(dark)]
  const nightByMachine = block(
    '  :root:not([data-theme="light"])',
    night.map(line => `  ${line}`),
  ).replace(/\n}$/, '\n  }')
  return [
    block(':root', declarations(rest as Tokens)),
    block(':root', day),
    `@media (prefers-color-scheme: dark) {\n${nightByMachine}\n}`,
    block(':root[data-theme="dark"]', night),
  ].join('\n\n')
}
