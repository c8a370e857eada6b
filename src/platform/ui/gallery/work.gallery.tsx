// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Page, RailBlock } from '../frame/page.tsx'
import { useShortcut } from '../keyboard/shortcuts.tsx'
import { useToast } from '../overlay/toast.tsx'
import { WhoToCall } from '../people/person-chip.tsx'
import { Button } from '../show/button.tsx'
import { Icon } from '../show/icon.tsx'
import { ScreenLink } from '../show/link.tsx'
import { type WorkGroup, WorkList } from '../show/work-list.tsx'
import { DateText, NowContext } from '../time/date.tsx'

const now = () => '2026-11-23T08:00:00Z'

function useGroups(finish: (id: string) => void): WorkGroup[] {
  const actions = [
    { key: 'e', does: 'Afronden', run: finish },
    { key: 'd', does: 'Andere datum', run: () => {} },
  ]
  const row = (id: string, kind: string, title: string, meta: string, day: string) => ({
    id,
    kind,
    title,
    meta,
    date: <DateText when={day} />,
    actions,
  })
  return [
    {
      name: 'Te laat',
      late: true,
      items: [
        {
          ...row(
            '1',
            'Afspraak',
            'Vraag wanneer de lampen op het Kadeplein weer branden',
            'Aan stadsbeheer, uit het overleg van 10 november',
            '2026-11-20',
          ),
          reason: '3 dagen te laat',
          late: true,
        },
      ],
    },
    {
      name: 'Vandaag, maandag 23 november',
      items: [
        {
          ...row(
            '2',
            'Voorbereiden',
            'Lees de stukken voor het overleg van dinsdag',
            '15 punten. Bij 6 punten ben je nodig, over 2 heb jij gemeld.',
            '2026-11-23',
          ),
          reason: '20 minuten lezen',
        },
        {
          ...row(
            '3',
            'Verzoek',
            'Mag Wietske Halma je bellen over je signaal Havenstraat?',
            'Je kiest daarna zelf wat je vertelt. Zonder antwoord belt zij je op wo 25 nov.',
            '2026-11-23',
          ),
          reason: 'gevraagd wo 18 nov',
        },
      ],
    },
    {
      name: 'Deze week',
      items: [
        row(
          '4',
          'Aanvullen',
          'Hoe laat zag je de bestelbussen bij de Sluiskade?',
          'De coördinator mist het tijdstip. Eén regel is genoeg.',
          '2026-11-25',
        ),
        row(
          '5',
          'Afspraak',
          'Loop mee met de jeugd-BOA op het Kadeplein, 19:00 tot 21:00',
          'Samen met Yara de Wit van Stichting Pit',
          '2026-11-26',
        ),
      ],
    },
    {
      name: 'Later',
      items: [
        row(
          '6',
          'Afspraak',
          'Vraag de winkeliers in de Veerstraat of de fietsen nu anders staan',
          'Uit het overleg van 27 oktober',
          '2026-12-01',
        ),
      ],
    },
  ]
}

export default function WorkGallery() {
  const tell = useToast()
  const file = () => tell({ said: 'Afgerond: bedank de bewoners van de Kadelaan', undo: () => {} })
  useShortcut('n', 'signaal melden', file)
  const groups = useGroups(file)
  return (
    <NowContext value={now}>
      <Page
        title="Mijn werk"
        purpose="Goedemorgen Marit. Zes dingen wachten op jou. Eén daarvan is te laat."
        actions={
          <Button kind="primary" icon={<Icon name="plus" />} shortcut="n" onClick={file}>
            Signaal melden
          </Button>
        }
        rail={<WorkRail />}
      >
        <WorkList groups={groups} open={file} />
      </Page>
    </NowContext>
  )
}

function WorkRail() {
  return (
    <>
      <RailBlock title="Volgende overleg">
        <p>
          <strong>
            <DateText when="2026-11-24T08:30:00Z" />
          </strong>
          <br />
          Raadhuis Rietmeer, zaal Wilg
        </p>
        <p className="meta">Je signaal over het Kadeplein is punt 3.</p>
        <p>
          <ScreenLink to="/overleg">Stukken lezen</ScreenLink>
        </p>
      </RailBlock>
      <RailBlock title="Sinds vrijdag veranderd">
        <p className="small">
          <strong>De stoep aan de Dijkweg is vrij.</strong> De eigenaar haalde de banden weg na een gesprek
          met de gemeente. Dat begon met jouw signaal van 2 november. Dank je wel.
        </p>
      </RailBlock>
      <WhoToCall people={[{ name: 'Wietske Halma', task: 'Coördinator', extension: '214' }]} />
    </>
  )
}
