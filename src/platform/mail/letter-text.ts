// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../vocabulary/language.ts'
import { type TableKindName, tableKinds } from '../../vocabulary/tables.ts'

export const letterKinds = ['invitation', 'moved', 'called-off', 'decisions', 'reminder'] as const
export type LetterKind = (typeof letterKinds)[number]

/** What a letter may know: that something waits, when, where, and where to click. Never what it is about. */
export type Letter = {
  id: string
  kind: LetterKind
  meeting: string | null
  tableKind: string | null
  startsAt: string | null
  room: string
  madeAt: string
}

const subjects: Record<LetterKind, Record<Language, string>> = {
  invitation: { nl: 'Uitnodiging voor een overleg', en: 'Invitation to a meeting' },
  moved: { nl: 'Een overleg is verplaatst', en: 'A meeting was moved' },
  'called-off': { nl: 'Een overleg gaat niet door', en: 'A meeting was called off' },
  decisions: { nl: 'De besluitenlijst staat klaar', en: 'The decision list is ready' },
  reminder: { nl: 'Over twee dagen loopt een afspraak af', en: 'An agreement is due in two days' },
}

const first: Record<LetterKind, Record<Language, string>> = {
  invitation: { nl: 'Je bent uitgenodigd voor een overleg.', en: 'You are invited to a meeting.' },
  moved: {
    nl: 'De tijd of de plaats van een overleg is veranderd.',
    en: 'The time or the place of a meeting changed.',
  },
  'called-off': { nl: 'Dit overleg gaat niet door.', en: 'This meeting was called off.' },
  decisions: {
    nl: 'Het overleg is afgesloten. Je leest de besluiten in Vlechtwerk.',
    en: 'The meeting was closed. You read the decisions in Vlechtwerk.',
  },
  reminder: {
    nl: 'Je maakte een afspraak die over twee dagen afloopt. Je vindt hem in Mijn werk.',
    en: 'You made an agreement that is due in two days. You find it in My work.',
  },
}

const labels = {
  nl: {
    what: 'Wat',
    when: 'Wanneer',
    where: 'Waar',
    later: 'nog niet bekend',
    read: 'Lees het in Vlechtwerk',
  },
  en: { what: 'What', when: 'When', where: 'Where', later: 'not known yet', read: 'Read it in Vlechtwerk' },
} as const

/** The letter in the reader's language: a subject without any name, and plain text. */
export function letterText(
  letter: Letter,
  language: Language,
  publicUrl: string,
): { subject: string; text: string } {
  const say = labels[language]
  const lines = [first[letter.kind][language], '']
  const kind = tableKinds[letter.tableKind as TableKindName]?.name[language]
  if (kind) lines.push(`${say.what}: ${kind}`)
  if (letter.startsAt && letter.kind !== 'decisions') {
    lines.push(`${say.when}: ${inWords(letter.startsAt, language)}`)
    if (letter.kind !== 'called-off') lines.push(`${say.where}: ${letter.room || say.later}`)
  }
  if (kind) lines.push('')
  if (letter.kind !== 'called-off') lines.push(`${say.read}: ${publicUrl}${placeOf(letter)}`)
  return { subject: subjects[letter.kind][language], text: `${lines.join('\n').trimEnd()}\n` }
}

/** Where the link leads: the page, which decides again who may read it. */
export function placeOf({
  kind,
  meeting,
  tableKind,
}: Pick<Letter, 'kind' | 'meeting' | 'tableKind'>): string {
  // A steering group reads agenda and decisions on one page.
  if (tableKind === 'steering' && kind !== 'reminder') return `/stuurploeg/${meeting}`
  if (kind === 'decisions') return `/overleg/${meeting}/besluiten`
  if (kind === 'reminder') return '/mijn-werk'
  return `/overleg/${meeting}/vooraf-lezen`
}

const locale = { nl: 'nl-NL', en: 'en-GB' } as const
const inWords = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(moment))
