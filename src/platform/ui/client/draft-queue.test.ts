// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { createDraftQueue, type DraftState } from './draft-queue.ts'

function desk(answers: boolean[]) {
  const saved: string[] = []
  const states: DraftState[] = []
  const planned: { run: () => void; after: number }[] = []
  const queue = createDraftQueue<string>({
    save: async draft => {
      if (answers.shift() === false) throw new Error('no connection')
      saved.push(draft)
    },
    later: (run, after) => {
      const plan = { run, after }
      planned.push(plan)
      return () => planned.splice(planned.indexOf(plan) >>> 0, 1)
    },
    tell: state => states.push(state),
  })
  const pass = async () => {
    planned.shift()?.run()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { queue, saved, states, planned, pass }
}

test('only the newest text is saved, after a pause', async () => {
  const { queue, saved, planned, pass } = desk([])
  for (const text of ['K', 'Ka', 'Kadeplein']) queue.put(text)
  assert.equal(planned.length, 1)
  await pass()
  assert.deepEqual(saved, ['Kadeplein'])
  assert.equal(queue.unsaved(), false)
})

test('what fails stays, is tried again with longer pauses, and arrives', async () => {
  const { queue, saved, states, planned, pass } = desk([false, false])
  queue.put('Twee ruiten')
  await pass()
  assert.equal(planned[0]?.after, 2000)
  await pass()
  assert.equal(planned[0]?.after, 4000)
  assert.equal(queue.unsaved(), true)
  await pass()
  assert.deepEqual(saved, ['Twee ruiten'])
  assert.deepEqual(states, ['saving', 'waiting', 'saving', 'waiting', 'saving', 'kept'])
})

test('text typed while saving is saved after it', async () => {
  const { queue, saved, pass } = desk([])
  queue.put('een')
  const flushed = queue.flush()
  queue.put('een twee')
  await flushed
  assert.equal(queue.unsaved(), true)
  await pass()
  assert.deepEqual(saved, ['een', 'een twee'])
})

test('forgetting waits for what is on its way', async () => {
  const order: string[] = []
  const save = async () => {
    await new Promise(resolve => setImmediate(resolve))
    order.push('arrived')
  }
  const queue = createDraftQueue<string>({ save, later: () => () => {}, tell: () => {} })
  queue.put('een')
  void queue.flush()
  await queue.forget()
  order.push('forgotten')
  assert.deepEqual(order, ['arrived', 'forgotten'])
})

test('filed is filed: nothing is saved afterwards', async () => {
  const { queue, saved, pass } = desk([])
  queue.put('een')
  await queue.forget()
  await pass()
  assert.deepEqual(saved, [])
})
