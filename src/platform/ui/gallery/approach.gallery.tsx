// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Page, RailBlock } from '../frame/page.tsx'
import { PersonChip } from '../people/person-chip.tsx'
import { PinnedGoal } from '../people/pinned-goal.tsx'
import { Timeline } from '../people/timeline.tsx'
import { Button } from '../show/button.tsx'
import { Note } from '../show/calm.tsx'
import { GroupHeading } from '../show/group-heading.tsx'

export default function ApproachGallery() {
  return (
    <Page
      title="Jesse en de fietsen"
      purpose="Korte maatwerkinterventie. Besloten op 24 november 2026, loopt tot eind februari."
      back={{ to: '/aanpak', name: 'Lopende aanpakken' }}
      actions={
        <Button kind="primary" shortcut="n">
          Contact noteren
        </Button>
      }
      rail={
        <RailBlock title="Wat er gebeurde">
          <Timeline
            label="Wat er gebeurde"
            moments={[
              {
                id: '1',
                when: 'future',
                date: '22 feb',
                what: 'Kijken hoe het gaat na 90 dagen',
                more: 'Samira belt Jesse en zijn moeder',
              },
              { id: '2', when: 'today', date: '25 jan', what: 'Vandaag' },
              {
                id: '3',
                when: 'past',
                date: '6 jan',
                what: 'Twee middagen niet gekomen',
                more: 'Zijn fiets was stuk. Samira belde, ze maakten hem samen.',
              },
            ]}
          />
        </RailBlock>
      }
    >
      <PinnedGoal
        whose="Einddoel, in de woorden van Jesse"
        goal="Een baan met fietsen. En dat mijn moeder zich geen zorgen maakt."
        next={
          <p>
            <strong>do 28 jan, 15:30</strong>
            <br />
            Leercontract bespreken met moeder
          </p>
        }
      />
      <section>
        <GroupHeading note={<span>3 klaar, 2 lopen</span>}>Vaste contactpersoon</GroupHeading>
        <PersonChip name="Samira Haddad" task="Verbinder, Rietmeer" extension="227" />
      </section>
      <Note title="Wat staat in de weg?">
        Reiskosten, 38 euro per maand. Gevraagd aan de stuurploeg. Antwoord uiterlijk wo 3 feb.
      </Note>
    </Page>
  )
}
