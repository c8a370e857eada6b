// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { EmptyState } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { momentOf, showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type Term, termsThisWeek } from './desk.rules.ts'
import { deskWords } from './desk.words.ts'
import type { Word } from './feedback-due.tsx'

type Props = {
  meetings: readonly { id: string; title: string; startsAt: string; state: string; items: number }[]
  feedback: readonly Word[]
  ending: readonly { id: string; what: 'intake' | 'overlap' | 'person'; label: string; endsAt: string }[]
}

/** What ends or happens in the coming seven days. */
export function WeekTerms({ meetings, feedback, ending }: Props) {
  const say = useWords(deskWords)
  const language = useLanguage()
  const today = useToday()
  const terms: Term[] = [
    ...meetings
      .filter(({ state }) => state !== 'closed')
      .map(({ id, title, startsAt, items }) => {
        const { day, time = '' } = momentOf(startsAt)
        return { day, what: say('term-meeting', { title, time, count: items }), to: `/overleg/${id}` }
      }),
    ...feedback.map(({ due, to, placeLabel }) => ({
      day: due,
      what: say('term-feedback', { who: to.organisation, place: placeLabel }),
      to: '/terugkoppeling',
    })),
    ...ending.map(({ endsAt, what, label }) => ({
      day: momentOf(endsAt).day,
      what: say(`term-${what}`, { place: label }),
    })),
  ]
  const days = termsThisWeek(terms, today)
  return (
    <section aria-label={say('terms')}>
      <GroupHeading>{say('terms')}</GroupHeading>
      {days.length === 0 ? <EmptyState fact={say('no-terms')} comes={say('no-terms-comes')} /> : null}
      <dl className="terms">
        {days.map(({ day, terms: onDay }) => (
          <div key={day}>
            <dt>
              <time dateTime={day} title={showFullDate(day, language)}>
                {shortDay(day, language)}
              </time>
            </dt>
            <dd>
              {onDay.map(({ what, to }) => (
                <p key={what}>{to ? <ScreenLink to={to}>{what}</ScreenLink> : what}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const shortDay = (day: string, language: 'nl' | 'en') =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))
