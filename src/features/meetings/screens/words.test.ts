// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { differencesBetweenLanguages } from '../../../platform/ui/words/words.ts'
import { capacityWords } from '../capacity/capacity.words.ts'
import { conditionsWords } from '../conditions/conditions.words.ts'
import { criteriaWords } from '../criteria/criteria.words.ts'
import { deskWords } from '../desk/desk.words.ts'
import { invitingWords } from '../inviting/inviting.words.ts'
import { prepareWords } from '../prepare/prepare.words.ts'
import { steeringWords } from '../steering/steering.words.ts'
import { feedbackWords } from './feedback.words.ts'
import { meetingWords } from './meeting.words.ts'
import { runWords } from './run.words.ts'

for (const words of [
  capacityWords,
  conditionsWords,
  criteriaWords,
  invitingWords,
  deskWords,
  meetingWords,
  prepareWords,
  feedbackWords,
  runWords,
  steeringWords,
])
  test(`${words.room} says the same in both languages`, () => {
    assert.deepEqual(differencesBetweenLanguages(words), [])
  })
