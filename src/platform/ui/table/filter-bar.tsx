// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../show/button.tsx'
import { Icon } from '../show/icon.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useBilingual, useWords } from '../words/use-words.tsx'
import { type Chosen, type Filter, type Filters, readFilters, writeFilters } from './filters.ts'
import '../forms/popup.css'

/** The filters of this screen as its address has them, and the way to change them. Back undoes a filter. */
export function useFilters<Known extends Filters>(
  known: Known,
): [Chosen<Known>, (chosen: Chosen<Known>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const change = (chosen: Chosen<Known>) =>
    navigate({
      to: '.',
      search: ((now: Record<string, unknown>) => writeFilters(known, now, chosen)) as never,
      resetScroll: false,
    })
  return [readFilters(known, search), chosen => void change(chosen)]
}

type Props<Known extends Filters> = {
  filters: Known
  chosen: Chosen<Known>
  change: (chosen: Chosen<Known>) => void
  /** How many are shown, of how many; in words where the exact number is not known ("10.000+"). */
  shown?: number | string
  total?: number | string
}

/** Filters in one row, the chosen ones outlined and soft, with the count at the right. */
export function FilterBar<Known extends Filters>({ filters, chosen, change, shown, total }: Props<Known>) {
  const say = useWords(uiWords)
  const any = Object.values(chosen).some(values => (values as unknown[] | undefined)?.length)
  return (
    <fieldset className="filters">
      <legend className="only-heard">{say('filters')}</legend>
      {Object.entries(filters).map(([name, filter]) => (
        <OneFilter
          key={name}
          filter={filter}
          values={chosen[name] ?? []}
          change={values => change({ ...chosen, [name]: values })}
        />
      ))}
      {any ? (
        <Button kind="link" onClick={() => change({})}>
          {say('clear-filters')}
        </Button>
      ) : null}
      {shown === undefined ? null : (
        <span className="found" aria-live="polite">
          {say('found-of', { shown, total: total ?? shown })}
        </span>
      )}
    </fieldset>
  )
}

type OneProps = { filter: Filter; values: readonly string[]; change: (values: string[]) => void }

// No option of a filter may be called so: options are words of the vocabulary.
const all = '_all'

function OneFilter({ filter, values, change }: OneProps) {
  const say = useWords(uiWords)
  const inWords = useBilingual()
  const names = values.map(value => inWords(filter.options[value]!)).join(', ')
  const pick = (key: string) => {
    if (key === all) return change([])
    if (!filter.several) return change([key])
    change(values.includes(key) ? values.filter(value => value !== key) : [...values, key])
  }
  return (
    <MenuTrigger>
      <AriaButton className={values.length > 0 ? 'filter-button set' : 'filter-button'}>
        <span className="muted">{inWords(filter.name)}</span> <span>{names || say('filter-all')}</span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="popup" placement="bottom start">
        <Menu
          className="popup-list"
          aria-label={inWords(filter.name)}
          selectionMode={filter.several ? 'multiple' : 'single'}
          selectedKeys={values.length > 0 ? values : [all]}
          onAction={key => pick(String(key))}
        >
          {[all, ...Object.keys(filter.options)].map(value => (
            <MenuItem key={value} id={value}>
              {value === all ? say('filter-all') : inWords(filter.options[value]!)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
