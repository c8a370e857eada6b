// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { DraftNote } from '../../../platform/ui/client/draft-note.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { whomToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { AcuteBox } from '../../../platform/ui/show/acute-box.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Note, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import { fileWords } from './file.words.ts'
import { FileRail } from './file-rail.tsx'
import { FiledNote } from './filed-note.tsx'
import { mayFile } from './form-draft.ts'
import { MoreFields } from './more-fields.tsx'
import { NoteFields } from './note-fields.tsx'
import { noReporter, ReporterFields } from './reporter-fields.tsx'
import { useFiling } from './use-filing.tsx'
import { useFormTrouble } from './use-form-trouble.tsx'
import { useNoteDraft } from './use-note-draft.tsx'

/** Four things and a button: what, where, when, and who or what if known. */
export default function FileSignal() {
  const say = useWords(fileWords)
  const language = useLanguage()
  const desk = useNoteDraft()
  const filing = useFiling(desk.note, desk.change)
  const { data: partnership } = useAsk(seePartnership, {})
  const people = whomToCall(partnership?.people ?? [], language)
  const another = () => {
    desk.again()
    filing.startAnew()
  }
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      actions={filing.filed ? null : <DraftNote state={desk.state} keptAt={desk.keptAt} />}
      rail={<FileRail people={people} filed={filing.filed !== undefined} />}
    >
      <AcuteBox />
      {filing.filed ? <FiledNote filed={filing.filed} another={another} /> : null}
      {!filing.filed && (desk.loading || partnership === undefined) ? <Skeleton rows={5} /> : null}
      {!filing.filed && !desk.loading && partnership ? (
        <NoteForm
          key={desk.round}
          desk={desk}
          filing={filing}
          flows={partnership.flows}
          coordinator={people[0]?.name}
        />
      ) : null}
    </Page>
  )
}

type FormProps = {
  desk: ReturnType<typeof useNoteDraft>
  filing: ReturnType<typeof useFiling>
  flows: readonly { category: string; carriesPersons: boolean }[]
  coordinator: string | undefined
}

function NoteForm({ desk, filing, flows, coordinator }: FormProps) {
  const say = useWords(fileWords)
  const navigate = useNavigate()
  const { note, change } = desk
  const [reporter, setReporter] = useState(noReporter)
  const trouble = useFormTrouble(filing.trouble)
  const open = mayFile(flows)
  const file = async () => {
    if (!open) return
    // A save that comes after the filing would bring the draft back.
    await desk.done()
    // Not filed: the note is kept again, from here on.
    if (!(await filing.file(desk.keptId(), reporter))) change({})
  }
  const { busy, trouble: told } = filing
  const filling = {
    submit: () => void file(),
    tries: told.attempt,
    busy: busy || !open,
    refusal: trouble.refusal ?? null,
  }
  return (
    <>
      {desk.elsewhere ? (
        <Note title={say('elsewhere')}>
          <Button onClick={desk.again}>{say('load-other')}</Button>
        </Note>
      ) : null}
      {open ? null : (
        <Note title={say('no-ground')}>
          <p>{say('no-ground-text', { who: coordinator ?? say('the-coordinator') })}</p>
        </Note>
      )}
      <Form
        filling={filling}
        does={say('file')}
        heard="on-page"
        errors={{ title: say('not-filed'), of: trouble.summary }}
        help={coordinator}
        beside={
          <Button kind="link" onClick={() => void navigate({ to: '/mijn-werk' })}>
            {say('later')}
          </Button>
        }
      >
        <NoteFields
          note={note}
          change={change}
          flows={flows}
          coordinator={coordinator}
          trouble={told}
          at={trouble.at}
        />
        <MoreFields
          phenomenon={note.phenomenon}
          reliability={note.reliability}
          urgency={note.urgency}
          asked={note.asked}
          embargo={note.embargo}
          change={change}
          error={trouble.at('embargo')}
        >
          <ReporterFields value={reporter} change={setReporter} />
        </MoreFields>
      </Form>
    </>
  )
}
