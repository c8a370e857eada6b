// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { MeetingLayout } from '../frame/page.tsx'
import { KeyLine } from '../keyboard/key.tsx'
import { Button } from '../show/button.tsx'
import { GroupHeading } from '../show/group-heading.tsx'
import { Status } from '../show/status.tsx'
import { DateText } from '../time/date.tsx'
import { Agenda, type AgendaItem } from '../weighing/agenda.tsx'
import { AgreementRows, Recognised } from '../weighing/agreement-row.tsx'
import { type Option, OptionRows } from '../weighing/option-row.tsx'
import { RouteChoice } from '../weighing/route-choice.tsx'

const options: Option[] = [
  {
    id: 'camera',
    what: 'Tijdelijk cameratoezicht',
    aside: 'vraagt een reden',
    lightness: 3,
    who: 'Burgemeester',
    lead: '4 tot 8 weken',
    hours: 24,
  },
  {
    id: 'youth',
    what: 'Jongerenwerk zoekt de groep op',
    lightness: 1,
    who: 'Stichting Pit',
    lead: '1 week',
    hours: 6,
  },
  {
    id: 'parents',
    what: 'Gesprek met ouders',
    lightness: 1,
    who: 'Leerplicht',
    lead: '1 tot 2 weken',
    hours: 3,
  },
  {
    id: 'warning',
    what: 'Bestuurlijke waarschuwing',
    lightness: 2,
    who: 'Rietmeer',
    lead: '1 tot 3 weken',
    hours: 6,
  },
]
const routes = [
  { value: 'none', label: 'Niets doen' },
  { value: 'own', label: 'Eigen proces' },
  { value: 'short', label: 'Korte maatwerkinterventie' },
  { value: 'joint', label: 'Gezamenlijke actie' },
  { value: 'case', label: 'Casus' },
  { value: 'hold', label: 'Aanhouden' },
] as const

const agenda: AgendaItem[] = [
  { id: '1', title: 'Opening, besluiten 10 nov', minutes: 5, state: 'done', decision: 'Vastgesteld' },
  { id: '2', title: 'Veerstraat: fietsen', minutes: 8, state: 'done', decision: 'Eigen proces, gemeente' },
  { id: '3', title: 'Kadeplein: vernieling', minutes: 12, state: 'now' },
  { id: '4', title: 'Zeesterweg 18: bedrijf', minutes: 15, state: 'to-come' },
  { id: '5', title: 'Havenstraat: lege winkel', minutes: 8, state: 'to-come' },
]

export default function MeetingGallery() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['youth', 'parents']))
  const [route, setRoute] = useState<(typeof routes)[number]['value'] | undefined>('short')
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const item = (
    <div className="work">
      <div>
        <h1>Kadeplein: vernieling in de avond</h1>
        <p className="muted">Punt 3 van 15. Rietmeer, openbare plek. Drie signalen van 9 tot 18 november.</p>
      </div>
      <section>
        <GroupHeading note={<span>klaar, 3 min</span>}>Beeld</GroupHeading>
        <p>Drie avonden stond bij de bushalte een groep van 6 tot 8 jongeren. Twee ruiten zijn kapot.</p>
      </section>
      <section>
        <h2>
          <Status shape="running" tone="primary">
            Besluit
          </Status>
        </h2>
        <RouteChoice label="Route" name="route" routes={routes} chosen={route} choose={setRoute} />
        <OptionRows options={options} chosen={chosen} toggle={toggle} />
      </section>
      <section>
        <h2>Afspraken</h2>
        <AgreementRows
          agreements={[
            {
              id: '1',
              what: 'De jongens vragen wat zou helpen',
              who: 'Yara de Wit',
              date: <DateText when="2026-12-04" />,
            },
            {
              id: '2',
              what: (
                <>
                  Bewoners van de Kadelaan bellen <Recognised>Marit</Recognised>{' '}
                  <Recognised>vr 27</Recognised>
                </>
              ),
              who: 'Marit Blom',
              date: <DateText when="2026-11-27" />,
            },
          ]}
        />
      </section>
      <div className="page-head">
        <KeyLine
          keys={[
            ['b', 'beeld'],
            ['o', 'oordeel'],
            ['s', 'besluit'],
            ['a', 'afspraak'],
            ['z', 'ongedaan maken'],
          ]}
        />
        <Button kind="primary" shortcut="n">
          Vastleggen en naar punt 4
        </Button>
      </div>
    </div>
  )
  return (
    <MeetingLayout
      agenda={<Agenda items={agenda} open={() => {}} progress="12 te gaan, klaar om 11:31" />}
      item={item}
      attendance={<h2>Aanwezig</h2>}
    />
  )
}
