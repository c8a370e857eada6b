// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { lazy, Suspense, useRef } from 'react'
import { Button } from '../show/button.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { csvOf, type Row } from './csv.ts'
import type { Drawing } from './drawing.tsx'
import './chart.css'

type Props = {
  /** The finding in words: "Meldingen daalden vooral ’s avonds". */
  title: string
  draw: Drawing
  rows: readonly Row[]
  columns: readonly { key: string; name: string }[]
  /** What the reader must know to read it: what the margin is, which period. */
  note?: string
}

const Plotted = lazy(() => import('./drawing.tsx'))

/** One question, answered in its title, drawn, and as a table below for everyone. */
export function Chart({ title, draw, rows, columns, note }: Props) {
  const say = useWords(uiWords)
  const figure = useRef<HTMLElement>(null)
  return (
    <figure className="chart" ref={figure}>
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <div aria-hidden="true" className="drawing">
        <Suspense fallback={null}>
          <Plotted draw={draw} />
        </Suspense>
      </div>
      {note ? <p className="meta">{note}</p> : null}
      <details>
        <summary>{say('as-table')}</summary>
        <FiguresTable title={title} rows={rows} columns={columns} />
      </details>
      <div className="chart-ways">
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(rows, columns))}`}
          download={`${title}.csv`}
        >
          {say('download')}
        </a>
        <Button kind="link" onClick={() => void savePicture(figure.current, title)}>
          {say('download-picture')}
        </Button>
      </div>
    </figure>
  )
}

async function savePicture(figure: HTMLElement | null, title: string) {
  const { pictureOf } = await import('./picture.tsx')
  if (figure) await pictureOf(figure, title)
}

function FiguresTable({ title, rows, columns }: Pick<Props, 'title' | 'rows' | 'columns'>) {
  return (
    <table className="table">
      <caption className="only-heard">{title}</caption>
      <thead>
        <tr>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={String(row[columns[0]!.key])}>
            {columns.map(({ key, name }, at) =>
              at === 0 ? (
                <th key={key} scope="row">
                  {row[key]}
                </th>
              ) : (
                <td key={key} data-name={name}>
                  {row[key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
