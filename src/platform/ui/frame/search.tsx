// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useRef, useState } from 'react'
import { ComboBox, Input } from 'react-aria-components'
import { FoundList } from '../forms/found-list.tsx'
import { type Found, useFound } from '../forms/use-found.tsx'
import { Key } from '../keyboard/key.tsx'
import { useShortcut } from '../keyboard/shortcuts.tsx'
import { Icon } from '../show/icon.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'

export type Find = (text: string, signal: AbortSignal) => Promise<readonly Found[]>

/** Search in the own domain, from anywhere with `/`. What is typed never reaches an address. */
export function Search({ find, open }: { find: Find; open: (id: string) => void }) {
  const say = useWords(uiWords)
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const { found, state } = useFound(find, typed)
  useShortcut('/', say('go-search'), () => input.current?.focus())
  const pick = (id: unknown) => {
    if (id === null) return
    setTyped('')
    open(String(id))
  }
  return (
    <ComboBox
      className="search"
      aria-label={say('search')}
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={pick}
      selectedKey={null}
      allowsCustomValue
      allowsEmptyCollection={typed.trim() !== ''}
      defaultFilter={() => true}
    >
      <Icon name="search" />
      <Input ref={input} placeholder={say('search')} />
      <Key>/</Key>
      <FoundList state={state} />
    </ComboBox>
  )
}
