// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { DraftNote } from '../client/draft-note.tsx'
import { CheckboxGroup, RadioGroup } from '../forms/choices.tsx'
import { ComboBox } from '../forms/combo-box.tsx'
import { DateField, TimeField } from '../forms/date-field.tsx'
import { Form } from '../forms/form.tsx'
import { CheckedTextArea } from '../forms/gentle-check.tsx'
import { Select } from '../forms/select.tsx'
import { TextField } from '../forms/text-field.tsx'
import { useFilling } from '../forms/use-filling.tsx'
import { Page } from '../frame/page.tsx'
import { WhoToCall } from '../people/person-chip.tsx'
import { AcuteBox } from '../show/acute-box.tsx'
import { Button } from '../show/button.tsx'
import { Icon } from '../show/icon.tsx'
import type { ReadDate } from '../time/read-date.ts'

const places = ['Kadeplein, Rietmeer', 'Kadelaan, Rietmeer', 'Sluiskade, Oosterwaarde']
const find = async (text: string) =>
  places
    .filter(place => place.toLowerCase().includes(text.toLowerCase()))
    .map(name => ({ id: name, name, detail: 'openbare plek' }))

const text =
  'Maandag stond een groep van zes tot acht jongeren bij de bushalte. De overlastgevers gingen weg toen de bus kwam.'

export default function FormGallery() {
  const [what, setWhat] = useState(text)
  const [when, setWhen] = useState('31-11 21:00')
  const [read, setRead] = useState<ReadDate>()
  const [time, setTime] = useState('')
  const [who, setWho] = useState<'group' | 'person' | 'organisation' | undefined>('group')
  const [asked, setAsked] = useState<('call' | 'agenda')[]>(['call'])
  const [kind, setKind] = useState<string | null>(null)
  const message = '31 november bestaat niet'
  const filling = useFilling({ lacking: { when: !read && message }, send: () => {} })
  const at = what.indexOf('overlastgevers')
  const errors = read ? [] : [{ field: 'when', label: 'Wanneer', message }]
  const finding = {
    start: at,
    end: at + 'overlastgevers'.length,
    note: 'Je schrijft “overlastgevers”.',
    advice: 'Schrijf liever wat je zag. Dan weet de lezer wat er gebeurde.',
    ways: [
      { does: 'Woord weghalen', run: () => setWhat(what.replace('overlastgevers ', '')) },
      { does: 'Zo laten', run: () => {} },
    ],
  }
  return (
    <Page
      title="Signaal melden"
      purpose="Vier dingen, ongeveer een minuut. De coördinator vult de rest aan."
      actions={<DraftNote state="kept" keptAt="2026-11-23T09:42:00Z" />}
      rail={<WhoToCall people={[{ name: 'Wietske Halma', task: 'Coördinator', extension: '214' }]} />}
    >
      <AcuteBox />
      <Form
        filling={filling}
        does="Signaal melden"
        heard="on-page"
        errors={{ title: 'Je signaal is nog niet gemeld', of: errors }}
        beside={<Button kind="link">Later verder</Button>}
      >
        <CheckedTextArea
          id="what"
          label="Wat heb je gezien of gehoord?"
          hint="Alleen wat er gebeurde. Wat je ervan vindt, mag hieronder apart."
          value={what}
          onChange={event => setWhat(event.target.value)}
          findings={at < 0 ? [] : [finding]}
        />
        <ComboBox
          label="Waar?"
          hint="Een straat, plein of gebied."
          find={find}
          onPick={() => {}}
          initial="Kadeplein, Rietmeer"
          free
          icon={<Icon name="place" />}
        />
        <DateField id="when" label="Wanneer?" typed={when} onType={setWhen} onRead={setRead} withTime />
        <TimeField label="Tot hoe laat?" optional typed={time} onType={setTime} />
        <RadioGroup
          label="Wie of wat?"
          hint="Je zoekt alleen in de gegevens van jouw eigen domein."
          optional
          value={who}
          onChange={setWho}
          choices={[
            { value: 'group', label: 'Groep zonder namen' },
            { value: 'person', label: 'Persoon' },
            { value: 'organisation', label: 'Organisatie' },
          ]}
        />
        <TextField
          label="Hoeveel ongeveer?"
          optional
          defaultValue="6 tot 8 jongeren, naar schatting 14 tot 17 jaar"
        />
        <Select
          label="Verschijnsel"
          optional
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'damage', label: 'Vernieling' },
            { value: 'noise', label: 'Geluid' },
          ]}
        />
        <CheckboxGroup
          label="Wat vraag je?"
          optional
          value={asked}
          onChange={setAsked}
          choices={[
            { value: 'call', label: 'Bel mij' },
            { value: 'agenda', label: 'Op de agenda' },
          ]}
        />
      </Form>
    </Page>
  )
}
