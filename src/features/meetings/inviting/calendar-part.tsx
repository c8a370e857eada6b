// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { endCalendarFeed, makeCalendarFeed, seeCalendarFeed } from './calendar.contract.ts'
import { invitingWords } from './inviting.words.ts'

/** An address for one's calendar program: made here, shown once, ended here. */
export function CalendarPart() {
  const say = useWords(invitingWords)
  const tell = useToast()
  const language = useLanguage()
  const { data } = useAsk(seeCalendarFeed, {})
  const making = useTell(makeCalendarFeed, { stale: [seeCalendarFeed] })
  const ending = useTell(endCalendarFeed, { stale: [seeCalendarFeed] })
  if (!data) return null
  const refusal = making.error ?? ending.error
  const address = making.data?.address
  const end = () =>
    ending.mutate(
      {},
      {
        onSuccess: () => {
          making.reset()
          tell({ said: say('calendar-ended') })
        },
      },
    )
  return (
    <section aria-label={say('calendar')} className="calendar-part">
      <GroupHeading>{say('calendar')}</GroupHeading>
      {refusal ? <RefusalNote refusal={refusal} focus /> : null}
      <p>{say('calendar-text')}</p>
      {address ? (
        <TextField
          label={say('calendar-address')}
          hint={say('calendar-once')}
          readOnly
          value={address}
          onFocus={event => event.target.select()}
        />
      ) : (
        <p>
          {data.madeAt
            ? say('calendar-since', { date: showFullDate(data.madeAt.slice(0, 10), language) })
            : say('calendar-none')}
        </p>
      )}
      <p className="calendar-deeds">
        <Button onClick={() => making.mutate({})} busy={making.isPending}>
          {say(data.madeAt ? 'calendar-renew' : 'calendar-make')}
        </Button>
        {data.madeAt ? (
          <Button kind="link" onClick={end}>
            {say('calendar-end')}
          </Button>
        ) : null}
      </p>
    </section>
  )
}
