// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../../http/answer.ts'
import type { Identity } from './identity-provider.ts'
import { asHtml, type Page, renderPage } from './page.ts'
import { type SignInWord, signInWords } from './sign-in.sentences.ts'

type Story = 'failed' | 'gone' | 'stopped' | 'away'

/** What went wrong and what now; never why in technical words. */
export function explain(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  story: Story,
): FastifyReply {
  const say = wordsFor(request)
  const body = `<p>${say(story)}</p><p><a class="button" href="/v1/session/start">${say('again')}</a></p><p>${say('keeps')}</p>`
  return sendPage(reply, status, {
    title: signInWords[`${story}-title`][languageOf(request)],
    body,
    language: languageOf(request),
  })
}

/** The provider vouches for somebody whom we do not know: whom to ask, and what to tell. */
export function unknownPerson(request: FastifyRequest, reply: FastifyReply, who: Identity): FastifyReply {
  const say = wordsFor(request)
  const body = `<p>${say('unknown')}</p><p>${say('unknown-ask')}</p>
<dl><dt>${say('issuer')}</dt><dd>${asHtml(who.issuer)}</dd><dt>${say('subject')}</dt><dd>${asHtml(who.subject)}</dd></dl>
<p><a href="/v1/session/start">${say('again')}</a></p>`
  const language = languageOf(request)
  return sendPage(reply, 403, { title: signInWords['unknown-title'][language], body, language })
}

function wordsFor(request: FastifyRequest): (word: SignInWord) => string {
  const language = languageOf(request)
  return word => asHtml(signInWords[word][language])
}

function sendPage(reply: FastifyReply, status: number, page: Page): FastifyReply {
  const { html, headers } = renderPage(page)
  return reply.status(status).headers(headers).send(html)
}
