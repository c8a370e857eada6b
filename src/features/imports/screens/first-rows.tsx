// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Table } from '../reading/open-table.ts'
import { importWords } from './import.words.ts'

const rowsShown = 3
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** The first rows of a file as they were read, so that a person sees whether the letters are right. */
export function FirstRows({ table }: { table: Table }) {
  const say = useWords(importWords)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="import-rows" aria-label={say('first-rows')} tabIndex={0}>
      <table>
        <caption className="only-heard">{say('first-rows')}</caption>
        <thead>
          <tr>
            {table.columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.slice(0, rowsShown).map(({ line, fields }) => (
            <tr key={line}>
              {table.columns.map((name, at) => (
                <td key={name}>
                  <bdi>{shortened(fields[at] ?? '')}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
