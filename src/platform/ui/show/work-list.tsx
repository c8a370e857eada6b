// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useListKeys } from '../keyboard/use-list-keys.tsx'
import { GroupHeading } from './group-heading.tsx'
import { ListRow, type Row } from './list-row.tsx'

export type WorkItem = Row
export type WorkGroup = { name: string; late?: boolean; items: readonly WorkItem[] }

/** Groups of things that wait, walked as one list: `j k` move, `enter` opens, and each row's own keys. */
export function WorkList({ groups, open }: { groups: readonly WorkGroup[]; open?: (id: string) => void }) {
  const items = groups.flatMap(group => group.items)
  const run = (key: string) => (id: string) =>
    items
      .find(item => item.id === id)
      ?.actions?.find(action => action.key === key)
      ?.run(id)
  const keys = new Set(items.flatMap(item => item.actions?.map(action => action.key) ?? []))
  const actions = Object.fromEntries([...keys].map(key => [key, run(key)]))
  const { list, tabStop } = useListKeys({
    ids: items.map(({ id }) => id),
    actions,
    ...(open ? { open } : {}),
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys belong to the rows inside, which have the focus
    <div className="work-list" ref={list.ref as never} onKeyDown={list.onKeyDown} onFocus={list.onFocus}>
      {groups.map(({ name, late, items: rows }) => (
        <section key={name} aria-label={name}>
          <GroupHeading count={rows.length} late={late ?? false}>
            {name}
          </GroupHeading>
          <ul>
            {rows.map(item => (
              <ListRow key={item.id} {...item} tabStop={tabStop(item.id)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
