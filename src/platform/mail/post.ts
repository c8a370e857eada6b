// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import nodemailer from 'nodemailer'
import type { Pool } from '../db/pool.ts'

export type Mail = { id: string; to: string; subject: string; text: string; at: string }

/** The post office of a house. Without `send` (no mail server, as in the demo) letters stay readable in the house. */
export type Post = {
  /** Signed in as `worker`: it sees a letter only when it is handed one. */
  pool: Pool
  publicUrl: string
  send: ((mail: Mail) => Promise<void>) | null
}

/**
 * Opens the post.
 * @param server such as `smtp://user:password@host:587`; empty: nothing is sent
 * @throws Error when it is no address of a mail server
 */
export function openPost(pool: Pool, publicUrl: string, server: string | undefined): Post {
  if (!server) return { pool, publicUrl, send: null }
  const url = readServer(server)
  const transport = nodemailer.createTransport({
    url: url.href,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { hostname } = new URL(publicUrl)
  const from = process.env.VLECHTWERK_MAIL_FROM || `vlechtwerk@${hostname}`
  return {
    pool,
    publicUrl,
    async send({ id, to, subject, text, at }) {
      // The id and the moment are the letter's own: a second try after a lost answer is the same message.
      await transport.sendMail({
        from: { name: 'Vlechtwerk', address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${hostname}>`,
        date: new Date(at),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}

function readServer(server: string): URL {
  const url = URL.canParse(server) ? new URL(server) : undefined
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return url
  // The value may hold a password: it is not told back.
  throw new Error(
    'VLECHTWERK_MAIL must be the address of a mail server, such as smtp://user:password@host:587.',
  )
}
