// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Button } from '../../../platform/ui/show/button.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { Arrived } from './arrived.tsx'
import { Counts } from './counts.tsx'
import { importWords } from './import.words.ts'
import { checkFile, workNow } from './import-work.ts'
import { objectionsTo } from './needed.tsx'
import { useBegin } from './use-begin.tsx'
import { useDoors, useWork } from './use-import.tsx'

const focusFirstError = () => document.querySelector<HTMLElement>('.field.wrong :is(input, button)')?.focus()

/** Counts what would happen, once nothing is missing. */
export function CheckButton({ tried }: { tried: () => void }) {
  const say = useWords(importWords)
  const doors = useDoors()
  const check = () => {
    tried()
    if (objectionsTo(workNow()).length === 0) void checkFile(doors)
    else requestAnimationFrame(focusFirstError)
  }
  return (
    <p className="import-actions">
      <Button kind="primary" onClick={check}>
        {say('check')}
      </Button>
      <span className="muted">{say('check-hint')}</span>
    </p>
  )
}

/** What would happen, and the button that makes it happen. */
export function Checked() {
  const say = useWords(importWords)
  const language = useLanguage()
  const begin = useBegin()
  const { checked, unknownKinds, settled } = useWork()
  if (checked === undefined) return null
  const waits = unknownKinds.some(([word]) => settled.kinds[word] === undefined)
  const count = { count: checked.new, number: checked.new.toLocaleString(language) }
  return (
    <section className="import-step">
      <Arrived>{say('checked-title')}</Arrived>
      <p className="muted">{say('checked-nothing')}</p>
      <Counts outcome={checked} />
      {checked.new > 0 ? (
        <Button kind="primary" onClick={begin}>
          {say('go', count)}
        </Button>
      ) : (
        <p>{say(waits ? 'nothing-yet' : 'nothing-new')}</p>
      )}
    </section>
  )
}
