// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { signInAddress } from '../client/session.tsx'
import { DangerLine } from '../people/person-chip.tsx'
import { EmptyState } from '../show/calm.tsx'
import { ScreenLink } from '../show/link.tsx'
import { Mark, productName } from '../show/logo.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { DeviceChoices } from './me-menu.tsx'
import { Page } from './page.tsx'

/** Before anybody is known: one button, which leads to the organisation's own sign-in. */
export function SignInScreen() {
  const say = useWords(uiWords)
  const back = encodeURIComponent(location.pathname + location.search)
  return (
    <main className="bare sign-in">
      <p className="brand">
        <Mark size={40} /> {productName}
      </p>
      <h1>{say('sign-in-title')}</h1>
      <p>{say('sign-in-purpose')}</p>
      <p>
        <a className="button primary" href={`${signInAddress}?return=${back}`}>
          {say('sign-in')}
        </a>
      </p>
      <p className="meta">{say('sign-in-help')}</p>
      <DangerLine />
      <DeviceChoices />
    </main>
  )
}

/** Not there and not allowed look alike: what exists elsewhere is nobody's business here. */
export function NotFoundScreen() {
  const say = useWords(uiWords)
  return (
    <Page title={say('not-found')} purpose={say('not-found-text')}>
      <p>
        <ScreenLink to="/">{say('go-home')}</ScreenLink>
      </p>
    </Page>
  )
}

/** A role without any screen yet. */
export function EmptyHouse() {
  const say = useWords(uiWords)
  return (
    <Page title={say('empty-house')}>
      <EmptyState fact={say('empty-house')} comes={say('empty-house-text')} />
    </Page>
  )
}
