// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listImports } from '../import.contract.ts'
import { Bringing, Ended } from './bringing.tsx'
import { CheckButton, Checked } from './check.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { Failure } from './failure.tsx'
import { FileStep } from './file-step.tsx'
import { importWords } from './import.words.ts'
import { useErrors } from './needed.tsx'
import { NoTable, PastImports } from './past-imports.tsx'
import { Progress } from './progress.tsx'
import { useRememberedColumns } from './remembered-columns.tsx'
import { useGoesOn } from './use-begin.tsx'
import { useStayOpen, useWork } from './use-import.tsx'
import './imports.css'

/** Reports of another system, from a file on this computer to signals at this table. */
export default function ImportScreen() {
  const say = useWords(importWords)
  const atTable = useMe().data?.current?.table
  const { data: past } = useAsk(listImports, {}, Boolean(atTable))
  const { phase, table, failed } = useWork()
  const [tried, setTried] = useState(false)
  const remember = useRememberedColumns()
  useStayOpen()
  useGoesOn()
  const sources = [...new Set(past?.imports.map(({ source }) => source))]
  const errors = useErrors(tried)
  const busy = phase === 'checking' || phase === 'bringing'
  const ended = phase === 'done' || phase === 'stopped'
  return (
    <Page title={say('title')} purpose={say('purpose')} back={{ to: '/signalen', name: say('back') }}>
      {atTable ? (
        <>
          {failed === undefined ? null : <Failure />}
          {ended ? <Ended /> : null}
          {ended || phase === 'bringing' ? null : (
            <div inert={busy}>
              <FileStep sources={sources} error={errors.source} leave={remember} />
              {table ? <ColumnsStep errors={errors} /> : null}
            </div>
          )}
          {phase === 'checked' ? <Checked /> : null}
          {table && phase === 'columns' ? <CheckButton tried={() => setTried(true)} /> : null}
          {phase === 'bringing' ? <Bringing /> : null}
          {busy ? <Progress /> : null}
          {past && !busy ? <PastImports imports={past.imports} /> : null}
        </>
      ) : (
        <NoTable />
      )}
    </Page>
  )
}
