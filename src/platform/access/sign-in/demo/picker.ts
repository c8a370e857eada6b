// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual, Language } from '../../../../vocabulary/language.ts'
import { asHtml, type Page } from '../page.ts'
import type { Persona } from './persona.ts'

const words = {
  title: { nl: 'Wie ben je vandaag?', en: 'Who are you today?' },
  demo: {
    nl: 'Dit is een demo. Iedereen hier is verzonnen. Vul niets in over echte mensen.',
    en: 'This is a demo. Everybody here is invented. Enter nothing about real people.',
  },
  choose: {
    nl: 'Kies iemand. Je bent dan meteen aangemeld.',
    en: 'Choose somebody. You are then signed in at once.',
  },
  nobody: { nl: 'Er zijn nog geen personen in deze demo.', en: 'There are no people in this demo yet.' },
  languages: { nl: 'Taal', en: 'Language' },
} as const satisfies Record<string, Bilingual>

const names = { nl: 'Nederlands', en: 'English' } as const

/**
 * The persona picker: a form of buttons, so that mouse, keyboard and screen reader all need one action.
 * @param at the address of this page, where the form goes too
 */
export function pickerPage(personas: Persona[], language: Language, at: string): Page {
  const groups = Map.groupBy(personas, persona => persona.organisation)
  const body = [
    languageLinks(language, at),
    `<p class="notice">${asHtml(words.demo[language])}</p>`,
    `<p>${asHtml(words[personas.length > 0 ? 'choose' : 'nobody'][language])}</p>`,
    `<form method="post" action="${asHtml(at)}">`,
    ...[...groups].map(([organisation, people]) => group(organisation, people, language)),
    '</form>',
  ]
  return { title: words.title[language], language, body: body.join('\n') }
}

function group(organisation: string, people: Persona[], language: Language): string {
  return `<h2>${asHtml(organisation)}</h2>
<ul class="people" role="list">${people.map(person => `<li>${choice(person, language)}</li>`).join('\n')}</ul>`
}

function choice({ id, name, role, line }: Persona, language: Language): string {
  return `<button name="persona" value="${asHtml(id)}"><span class="name">${asHtml(name)}</span> <span class="role">${asHtml(role[language])}</span> <span class="line">${asHtml(line[language])}</span></button>`
}

function languageLinks(current: Language, at: string): string {
  const links = (['nl', 'en'] as const).map(one => {
    const mark = one === current ? ' aria-current="true"' : ''
    return `<a href="${asHtml(at)}?language=${one}" lang="${one}" hreflang="${one}"${mark}>${names[one]}</a>`
  })
  return `<nav class="languages" aria-label="${words.languages[current]}">${links.join('\n')}</nav>`
}
