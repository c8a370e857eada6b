// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Page } from '../frame/page.tsx'
import { ProgressToast } from '../overlay/toast.tsx'
import { Button } from '../show/button.tsx'
import { Icon } from '../show/icon.tsx'
import { ViewTabs } from '../show/view-tabs.tsx'
import { DataTable } from '../table/data-table.tsx'
import { FilterBar, useFilters } from '../table/filter-bar.tsx'
import { columns } from './columns.gallery.tsx'
import { samples } from './sample-signals.ts'

const filters = {
  status: {
    name: { nl: 'Status', en: 'State' },
    several: true,
    options: {
      filed: { nl: 'Gemeld', en: 'Filed' },
      agenda: { nl: 'Op agenda', en: 'On agenda' },
      done: { nl: 'Afgerond', en: 'Done' },
    },
  },
  period: {
    name: { nl: 'Gemeld', en: 'Filed' },
    options: {
      week: { nl: 'Laatste week', en: 'Last week' },
      weeks: { nl: 'Laatste 8 weken', en: 'Last 8 weeks' },
    },
  },
} as const

export default function TableGallery() {
  const [chosen, change] = useFilters(filters)
  const rows = samples.filter(
    ({ state }) => chosen.status === undefined || (chosen.status as string[]).includes(state),
  )
  return (
    <Page
      title="Signalen"
      purpose="Van Rietmeer, openbare orde. Andere domeinen zien deze lijst niet."
      actions={
        <>
          <Button>Importeren</Button>
          <Button kind="primary" icon={<Icon name="plus" />} shortcut="n">
            Signaal melden
          </Button>
        </>
      }
    >
      <div>
        <ViewTabs
          label="Weergaven"
          views={[
            { to: '/signalen', name: 'Alle signalen', current: true },
            { to: '/mijn-werk', name: 'Van mij', current: false },
          ]}
          aside={<Button kind="link">Weergave bewaren</Button>}
        />
        <FilterBar filters={filters} chosen={chosen} change={change} shown={rows.length} total={412} />
        <DataTable
          label="Signalen"
          columns={columns}
          rows={rows}
          idOf={row => row.id}
          open={() => {}}
          bulk={[
            { does: 'Voorstellen voor een overleg', run: () => {} },
            { does: 'Exporteren', run: () => {} },
          ]}
        />
      </div>
      <ProgressToast
        title="Meldingen openbare ruimte importeren"
        done={6240}
        total={9926}
        minutesLeft={1}
        stop={() => {}}
        more={<p>14 regels kloppen niet. Werk gewoon door.</p>}
      />
    </Page>
  )
}
