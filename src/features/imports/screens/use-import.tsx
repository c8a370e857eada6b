// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useSyncExternalStore } from 'react'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { bringRows, endImport, startImport } from '../import.contract.ts'
import type { Doors } from '../import-doors.ts'
import { isUnderWay, type Work, watchWork, workNow } from './import-work.ts'

export const useWork = (): Work => useSyncExternalStore(watchWork, workNow)

/** The doors of an import as a browser reaches them. */
export function useDoors(): Doors {
  const { call } = useClient()
  return {
    begin: run => call(startImport, { body: run }),
    bring: (id, rows, dryRun) => call(bringRows, { params: { id }, body: { rows, dryRun } }),
    end: (id, ending) => call(endImport, { params: { id }, body: ending }),
  }
}

/** Closing the tab would break off what is under way: the browser asks first. */
export function useStayOpen(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnderWay()) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => {
      if (!isUnderWay()) removeEventListener('beforeunload', ask)
    }
  }, [])
}
