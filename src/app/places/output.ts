// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events'

/**
 * Writes one JSON object whose last key is a list, item by item: a list of millions of squares is never one text.
 * @param head the keys before the list
 * @param key the list's key
 * @param items each becomes one line
 */
export async function printWithList(head: object, key: string, items: Iterable<object>): Promise<void> {
  const opening = JSON.stringify(head, null, 2)
  let text = `${opening.slice(0, -2)},\n  ${JSON.stringify(key)}: [`
  let first = true
  for (const item of items) {
    text += `${first ? '' : ','}\n    ${JSON.stringify(item)}`
    first = false
    if (text.length > 1 << 20) {
      await write(text)
      text = ''
    }
  }
  await write(`${text}\n  ]\n}\n`)
}

export async function printObject(object: object): Promise<void> {
  await write(`${JSON.stringify(object, null, 2)}\n`)
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Short figures for reading: 12 significant digits, far more than any count carries. */
export function figure(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null
}
