// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { likeliestBeta, nextSuccesses, shrunkenChances } from '../../analysis/effect/beta-binomial.ts'
import { likeliestGamma, shrunkenRates } from '../../analysis/effect/gamma-poisson.ts'
import { power, smallestVisibleDrop } from '../../analysis/effect/power.ts'
import {
  changesSince,
  type EvaluationPlan,
  type FrozenPlan,
  freeze,
} from '../../analysis/effect/registration.ts'
import { randomStream } from '../../analysis/hotspots/random.ts'
import { BadInput } from '../places/bad-input.ts'
import { type EffectOptions, effectOptions } from '../places/effect-options.ts'
import { readNumberColumns, readTextColumn } from '../places/effect-table.ts'

/** `effect shrink`: chances or rates of units that learn from each other. */
export async function shrink(args: string[]): Promise<object> {
  const options = effectOptions(args, [
    'successes',
    'trials',
    'count',
    'exposure',
    'label',
    'level',
    'next',
    'data-date',
  ])
  const chances = options.text('successes') !== undefined
  const [first, second] = await columns(options, chances ? ['successes', 'trials'] : ['count', 'exposure'])
  const labels = await labelsOf(options, first.length)
  const level = options.number('level') ?? 0.95
  const head = {
    dataDate: options.text('data-date') ?? null,
    n: (chances ? second : first).reduce((sum, value) => sum + value, 0),
    seed: null,
    level,
  }
  if (!chances) {
    const units = first.map((count, at) => ({ count, exposure: second[at]! }))
    const rates = shrunkenRates(units, level).map((rate, at) => ({
      label: labels[at],
      ...units[at],
      ...rate,
    }))
    return {
      method: 'gamma-Poisson shrinkage, full Bayes with proper priors',
      ...head,
      likeliest: likeliestGamma(units),
      units: rates,
    }
  }
  const types = first.map((successes, at) => ({ successes, trials: second[at]! }))
  const next = options.number('next') ?? 20
  const told = shrunkenChances(types, level).map((chance, at) => ({
    ...{ label: labels[at], ...types[at], ...chance },
    ofNext: { trials: next, ...nextSuccesses(types, at, next), coverage: 0.8 },
  }))
  return {
    method: 'beta-binomial shrinkage, full Bayes with proper priors',
    ...head,
    likeliest: likeliestBeta(types),
    units: told,
  }
}

async function columns(options: EffectOptions, names: [string, string]): Promise<[number[], number[]]> {
  for (const name of names) options.needed(name)
  if (options.file === undefined) {
    const [first, second] = names.map(name => options.numbers(name)!) as [number[], number[]]
    if (first.length !== second.length)
      throw new BadInput(`--${names[0]} has ${first.length} numbers, --${names[1]} ${second.length}.`)
    return [first, second]
  }
  const { rows } = await readNumberColumns(
    options.file,
    names.map(name => options.needed(name)),
  )
  return [rows.map(row => row[0]!), rows.map(row => row[1]!)]
}

async function labelsOf(options: EffectOptions, units: number): Promise<string[]> {
  const label = options.text('label')
  if (label === undefined) return Array.from({ length: units }, (_, at) => String(at + 1))
  return options.file === undefined ? options.list('label')! : await readTextColumn(options.file, label)
}

/** `effect power`: what can be seen with these numbers, before the start. */
export async function powerBefore(args: string[]): Promise<object> {
  const options = effectOptions(args, ['baseline', 'control', 'after', 'drop', 'alpha', 'seed'])
  options.needed('baseline')
  const [control, after, alpha] = ['control', 'after', 'alpha'].map(name => options.number(name))
  const question = {
    baseline: options.number('baseline')!,
    ...(control === undefined ? {} : { control }),
    ...(after === undefined ? {} : { after }),
    ...(alpha === undefined ? {} : { alpha }),
  }
  const seed = options.number('seed') ?? 1
  const drops = options.numbers('drop') ?? [10, 25, 50]
  const visible = smallestVisibleDrop(question)
  return {
    method: 'power of the rate ratio, one-sided, 20,000 simulated evaluations',
    dataDate: null,
    n: question.baseline,
    seed,
    powers: drops.map((percent, at) => ({
      dropPercent: percent,
      power: power(question, percent / 100, randomStream(seed + at)),
    })),
    smallestVisibleDropPercent: visible === undefined ? null : Math.round(visible * 100),
    nl:
      visible === undefined
        ? 'Met deze aantallen zien wij geen enkele daling: tel langer, of neem gebieden samen.'
        : `Met deze aantallen zien wij pas een daling van ${Math.round(visible * 100)} %.`,
    en:
      visible === undefined
        ? 'With these numbers no decrease can be seen: count longer, or pool areas.'
        : `With these numbers only a decrease of ${Math.round(visible * 100)} % or more can be seen.`,
  }
}

/** `effect freeze PLAN.json`: the seal of a plan, or what changed since a frozen one. */
export async function freezePlan(args: string[]): Promise<object> {
  const options = effectOptions(args, ['since'])
  if (options.file === undefined) throw new BadInput('effect freeze needs a file with the plan, as JSON.')
  const plan = planIn(options.file)
  const since = options.text('since')
  if (since === undefined) return { method: 'SHA-256 of the plan in a fixed order', ...freeze(plan) }
  const frozen = readJson(since) as FrozenPlan
  if (typeof frozen.seal !== 'string' || typeof frozen.plan !== 'object')
    throw new BadInput(`${since} is no frozen plan.`)
  return { method: 'comparison with a frozen plan', seal: frozen.seal, changed: changesSince(frozen, plan) }
}

function planIn(path: string): EvaluationPlan {
  const plan = readJson(path) as EvaluationPlan
  const texts = {
    indicator: plan.indicator,
    method: plan.method,
    'before.from': plan.before?.from,
    'before.until': plan.before?.until,
    'after.from': plan.after?.from,
    'after.until': plan.after?.until,
  }
  const lists = { treated: plan.treated, control: plan.control }
  const wrong = [
    ...Object.entries(texts).filter(([, text]) => typeof text !== 'string'),
    ...Object.entries(lists).filter(([, list]) => !Array.isArray(list)),
  ].map(([name]) => name)
  if (wrong.length > 0)
    throw new BadInput(
      `${path} lacks ${wrong.join(', ')}. A plan has indicator, method, treated, control, before and after (from, until).`,
    )
  return plan
}

function readJson(path: string): object {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    if (typeof found === 'object' && found !== null) return found
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BadInput(`There is no file ${path}.`)
    throw new BadInput(`${path} is no readable JSON file: ${message}`)
  }
  throw new BadInput(`${path} holds no plan: a plan is a JSON object, between { and }.`)
}
