// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { Leave } from '../../../platform/ui/forms/dialog-form.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { ItemFields, useItemFields } from '../screens/item-fields.tsx'
import { keepStandingItems, listStandingItems, type StandingItem, standingKinds } from './rhythm.contract.ts'
import { rhythmWords } from './rhythm.words.ts'
import './rhythm.css'

/** What every new meeting of this table starts with. */
export function StandingItems({ close }: { close: () => void }) {
  const say = useWords(rhythmWords)
  const { data, error } = useAsk(listStandingItems, {})
  return (
    <Dialog open close={close} title={say('standing')} holds>
      <p>{say('standing-purpose')}</p>
      {error ? <RefusalNote refusal={error} focus /> : null}
      {!data && !error ? <Skeleton /> : null}
      {data ? <Items there={data.items} close={close} /> : null}
    </Dialog>
  )
}

function Items({ there, close }: { there: readonly StandingItem[]; close: () => void }) {
  const say = useWords(rhythmWords)
  const tell = useToast()
  const [items, setItems] = useState(there)
  const keeping = useTell(keepStandingItems, { stale: [listStandingItems] })
  const swap = (nth: number, other: number) =>
    setItems(items.map((item, at) => (at === nth ? items[other]! : at === other ? items[nth]! : item)))
  const save = () =>
    keeping.mutate(
      { body: { items: [...items] } },
      {
        onSuccess: () => {
          tell({ said: say('saved') })
          close()
        },
      },
    )
  return (
    <>
      {keeping.error ? <RefusalNote refusal={keeping.error} focus /> : null}
      {items.length === 0 ? <p>{say('standing-none')}</p> : null}
      <ol className="standing-items">
        {items.map(({ title, minutes, kind }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the order is what a line is
          <li key={nth}>
            <span>
              {say('line-of', { title, minutes })} <span className="meta">{say(`kind-${kind}`)}</span>
            </span>
            <span className="standing-moves">
              {nth > 0 ? (
                <Button kind="link" onClick={() => swap(nth, nth - 1)} aria-label={say('earlier', { title })}>
                  {say('earlier-short')}
                </Button>
              ) : null}
              {nth < items.length - 1 ? (
                <Button kind="link" onClick={() => swap(nth, nth + 1)} aria-label={say('later', { title })}>
                  {say('later-short')}
                </Button>
              ) : null}
              <Button
                kind="link"
                onClick={() => setItems(items.filter((_, at) => at !== nth))}
                aria-label={say('remove', { title })}
              >
                {say('remove-short')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {items.length < 20 ? <Add add={item => setItems([...items, item])} /> : null}
      <div className="dialog-actions">
        <Button kind="primary" busy={keeping.isPending} onClick={save}>
          {say('save')}
        </Button>
        <Leave close={close} />
      </div>
    </>
  )
}

function Add({ add }: { add: (item: StandingItem) => void }) {
  const say = useWords(rhythmWords)
  const item = useItemFields({ title: '', minutes: '5' })
  const [kind, setKind] = useState<StandingItem['kind']>('other')
  const filling = useFilling({
    lacking: item.lacking,
    send: () => {
      add({ ...item.meant, kind })
      item.type({ title: '' })
      filling.anew()
    },
  })
  return (
    <Form filling={filling} does={say('add')} kind="secondary" className="form standing-add">
      <ItemFields of={item} at={filling.at} />
      <Select
        label={say('kind')}
        choices={standingKinds.map(value => ({ value, label: say(`kind-${value}`) }))}
        value={kind}
        onChange={next => next && setKind(next)}
      />
    </Form>
  )
}
