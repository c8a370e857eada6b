// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Page } from '../frame/page.tsx'
import { DataTable } from '../table/data-table.tsx'
import { columns } from './columns.gallery.tsx'
import { manySamples } from './sample-signals.ts'

const rows = manySamples(1000)

export default function ManyGallery() {
  return (
    <Page title="Duizend rijen" purpose="Alleen wat in beeld is, bestaat.">
      <DataTable
        label="Duizend signalen"
        columns={columns}
        rows={rows}
        idOf={row => row.id}
        open={() => {}}
      />
    </Page>
  )
}
