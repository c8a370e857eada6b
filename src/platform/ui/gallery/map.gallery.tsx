// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Chart } from '../chart/chart.tsx'
import { Page } from '../frame/page.tsx'
import type { MapLayer } from '../map/map-props.ts'
import { MapView } from '../map/map-view.tsx'
import { cells } from './sample-cells.ts'

const months = ['aug', 'sep', 'okt', 'nov'].map((month, at) => ({
  month,
  reports: 31 - at * 7,
  low: 24 - at * 6,
  high: 40 - at * 7,
}))

const layers: MapLayer[] = [{ id: 'cells', data: cells, fill: 'finding' }]

export default function MapGallery() {
  return (
    <Page
      title="Waar wordt meer gemeld dan verwacht?"
      purpose="Oosterwaarde-Centrum, 1.184 meldingen openbare ruimte."
    >
      <MapView
        label="Kaart van Oosterwaarde-Centrum"
        bounds={[0, 0, 0.02, 0.014]}
        layers={layers}
        legend={[
          { look: 'sure', name: 'Meer dan verwacht, vrijwel zeker', not: 'Toeval verklaart dit niet.' },
          { look: 'maybe', name: 'Misschien meer dan verwacht', not: 'Het kan ook toeval zijn.' },
          { look: 'usual', name: 'Zoals verwacht', not: 'Niet hetzelfde als rustig.' },
          { look: 'unknown', name: 'Nog niet te zeggen', not: 'Er zijn hier te weinig meldingen.' },
        ]}
        list={
          <ol>
            <li>1 Marktplein en Havenbrug: 412 gemeld, 251 tot 309 verwacht</li>
            <li>2 Stationsstraat: 96 gemeld, 61 tot 93 verwacht</li>
          </ol>
        }
      />
      <Chart
        title="Het aantal meldingen daalde elke maand"
        rows={months}
        columns={[
          { key: 'month', name: 'Maand' },
          { key: 'reports', name: 'Meldingen' },
          { key: 'low', name: 'Ondergrens' },
          { key: 'high', name: 'Bovengrens' },
        ]}
        draw={(Plot, colours) => ({
          marks: [
            Plot.barY(months, { x: 'month', y: 'reports', fill: colours.primary, sort: null }),
            Plot.ruleX(months, { x: 'month', y1: 'low', y2: 'high', stroke: colours.ink, strokeWidth: 1.5 }),
            Plot.ruleY([0], { stroke: colours.ink }),
          ],
          x: { label: null, domain: months.map(({ month }) => month) },
          y: { label: null, grid: false, ticks: 4 },
          height: 240,
        })}
      />
    </Page>
  )
}
