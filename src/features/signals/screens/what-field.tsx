// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { CheckedTextArea, type Finding as Gentle } from '../../../platform/ui/forms/gentle-check.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { checkText, type Finding } from '../../../vocabulary/text-checks.ts'
import { fileWords } from './file.words.ts'

type Text = {
  value: string
  kept: readonly string[]
  change: (value: string) => void
  keep: (word: string) => void
}

/** The words in a text that deserve a second look, each with its ways out. */
export function useGentleFindings({ value, kept, change, keep }: Text): Gentle[] {
  const say = useWords(fileWords)
  const language = useLanguage()
  const without = ({ start, end }: Finding) =>
    change(`${value.slice(0, start)}${value.slice(end)}`.replace(/ {2,}/g, ' '))
  return checkText(value)
    .filter(({ found, kind }) => !kept.includes(found) && kind !== 'acute')
    .map(finding => ({
      start: finding.start,
      end: finding.end,
      note: say('you-write', { found: finding.found }),
      advice: finding.suggestion[language],
      ways: [
        { does: say(finding.kind === 'bsn' ? 'take-number' : 'take-away'), run: () => without(finding) },
        { does: say(finding.kind === 'bsn' ? 'no-bsn' : 'leave'), run: () => keep(finding.found) },
      ],
    }))
}

type Props = {
  what: string
  thinks: string
  kept: readonly string[]
  change: (part: { what?: string; thinks?: string; kept?: string[] }) => void
  errors: { what?: string | undefined; thinks?: string | undefined }
}

/** Facts, and in a second box that opens when asked for, what the writer thinks of them. */
export function WhatField({ what, thinks, kept, change, errors }: Props) {
  const say = useWords(fileWords)
  const [open, setOpen] = useState(thinks !== '')
  const keep = (word: string) => change({ kept: [...kept, word] })
  const facts = useGentleFindings({ value: what, kept, keep, change: next => change({ what: next }) })
  const views = useGentleFindings({ value: thinks, kept, keep, change: next => change({ thinks: next }) })
  return (
    <div className="field">
      <CheckedTextArea
        id="what"
        label={say('what')}
        hint={say('what-hint')}
        error={errors.what}
        value={what}
        maxLength={20_000}
        onChange={event => change({ what: event.target.value })}
        findings={facts}
      />
      {open ? (
        <CheckedTextArea
          id="thinks"
          label={say('thinks')}
          hint={say('thinks-hint')}
          error={errors.thinks}
          optional
          rows={3}
          value={thinks}
          maxLength={20_000}
          onChange={event => change({ thinks: event.target.value })}
          findings={views}
        />
      ) : (
        <p>
          <Button kind="link" onClick={() => setOpen(true)}>
            {say('add-thinks')}
          </Button>{' '}
          <span className="muted">{say('may-be-empty')}</span>
        </p>
      )}
    </div>
  )
}
