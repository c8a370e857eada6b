// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Language } from '../../../vocabulary/language.ts'
import { chooseTheme, type Theme, themeNow, themes } from '../client/theme.tsx'
import { RadioGroup } from '../forms/choices.tsx'
import { initialsOf } from '../people/initials.ts'
import { Button } from '../show/button.tsx'
import { ScreenLink } from '../show/link.tsx'
import '../people/person.css'
import { chooseLanguage, languages } from '../words/i18n.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useLanguage, useWords } from '../words/use-words.tsx'
import type { Me } from './me.ts'

type Props = { who: Me; signOut: () => void; tellLanguage: (language: Language) => void }

/** Name over domain; behind it colours, language and the way out. */
export function MeMenu({ who, signOut, tellLanguage }: Props) {
  const say = useWords(uiWords)
  return (
    <DialogTrigger>
      <AriaButton className="me">
        <span className="initials" aria-hidden="true">
          {initialsOf(who.account.name)}
        </span>
        <span className="name">{who.account.name}</span>
        <span className="meta">{who.domain.name}</span>
        <span className="only-heard">{say('me')}</span>
      </AriaButton>
      <Popover className="popup me-popup" placement="bottom end">
        <Dialog aria-label={say('me')}>
          <DeviceChoices tellLanguage={tellLanguage} />
          <p>
            <ScreenLink to="/berichten">{say('letters')}</ScreenLink>
          </p>
          <Button onClick={signOut}>{say('sign-out')}</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Colours and language, for whoever is signed in or not. */
export function DeviceChoices({ tellLanguage }: { tellLanguage?: (language: Language) => void }) {
  const say = useWords(uiWords)
  const language = useLanguage()
  const [theme, setTheme] = useState(themeNow)
  const change = (next: Theme = 'machine') => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <div className="device-choices">
      <RadioGroup
        label={say('theme')}
        stacked
        value={theme}
        onChange={change}
        choices={themes.map(value => ({ value, label: say(`theme-${value}`) }))}
      />
      <RadioGroup
        label={say('language')}
        stacked
        value={language}
        onChange={(next = 'nl') => {
          chooseLanguage(next)
          tellLanguage?.(next)
        }}
        choices={(['nl', 'en'] as const).map(value => ({ value, label: languages[value] }))}
      />
    </div>
  )
}
