// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Lightness, SubjectKind } from '../../../vocabulary/intervention.ts'
import {
  getIntervention,
  type InterventionCode,
  interventionsFor,
  jumpNeedsReason,
} from '../../../vocabulary/interventions.ts'

export type Compared = {
  intervention: InterventionCode
  hours: number
  executor: number | null
  chosen: boolean
}
type Party = { domain: number; kind: string; organisation: string; name: string }

/** Hours a case of a local table usually takes (domain.md, story of the Kadeplein: 60 against 14). */
const localCaseHours = 60

/** Hours that a case usually takes in a partnership of this kind; what is lighter is measured against it. */
export const usualCaseHours = (partnership: string): number =>
  partnership === 'riec' ? getIntervention('riec-case').hours : localCaseHours
/** What fits beside the rest of an item; the others are one key away. */
export const shownAtFirst = 7

/** The options put beside each other: those compared already, and from the catalogue the lightest for such a subject. */
export function optionsToCompare(
  subject: string,
  stored: readonly Compared[],
  parties: readonly Party[],
  all: boolean,
): Compared[] {
  const catalogue = interventionsFor(subject as SubjectKind)
  const known = new Set(stored.map(({ intervention }) => intervention))
  const room = all ? catalogue.length : Math.max(0, shownAtFirst - known.size)
  const more = catalogue
    .filter(({ code }) => !known.has(code))
    .slice(0, room)
    .map(({ code, hours }) => ({
      intervention: code,
      hours,
      executor: executorOf(code, parties)?.domain ?? null,
      chosen: false,
    }))
  return [...stored, ...more].toSorted(byLightness)
}

const byLightness = (one: Compared, other: Compared) =>
  lightnessOf(one) - lightnessOf(other) ||
  one.hours - other.hours ||
  one.intervention.localeCompare(other.intervention)

export const lightnessOf = ({ intervention }: { intervention: InterventionCode }): Lightness =>
  getIntervention(intervention).lightness

/** The first party at the table that can do it within its own task. */
export function executorOf(code: InterventionCode, parties: readonly Party[]): Party | undefined {
  const able: readonly string[] = getIntervention(code).executors
  return parties.find(({ kind }) => able.includes(kind))
}

export const lightestOf = (options: readonly Compared[]): Lightness =>
  Math.min(5, ...options.map(lightnessOf)) as Lightness

/** Whether what is chosen lies more than one step above the lightest that was compared. */
export const choiceNeedsReason = (options: readonly Compared[]): boolean =>
  options.some(option => option.chosen && jumpNeedsReason(lightestOf(options), lightnessOf(option)))

export const toggled = (options: readonly Compared[], code: string): Compared[] =>
  options.map(option => (option.intervention === code ? { ...option, chosen: !option.chosen } : option))
