// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import './acute-box.css'

/** Numbers to tap before anything is written. Not red: red stays for loss and errors. */
export function AcuteBox() {
  const say = useWords(uiWords)
  return (
    <section className="acute" aria-label={say('danger-now')}>
      <div>
        <strong>{say('danger-now')}</strong>{' '}
        <span>
          {say('call')} <a href="tel:112">112</a>.
        </span>
      </div>
      <div>
        <strong>{say('danger-home')}</strong>{' '}
        <span>
          {say('call-veilig-thuis-before')} <a href="tel:08002000">0800 2000</a>,{' '}
          {say('call-veilig-thuis-after')}
        </span>
      </div>
    </section>
  )
}
