// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Draws docs/methods/figures/*.svg from open data: VLECHTWERK_OPEN_DATA=FOLDER node scripts/draw-method-figures.mjs
// src/analysis/hotspots/README.md says where the data can be had.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { fairShare, shareSentToA } from '../src/analysis/hotspots/feedback-loop.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const data = process.env.VLECHTWERK_OPEN_DATA
if (data === undefined) throw new Error('Set VLECHTWERK_OPEN_DATA to the folder that holds places/.')
const asb = join(data, 'places', 'northumbria_asb_2022.tab.gz')
const { document } = new JSDOM('').window
const ink = '#1b1f24'
const [strong, quiet, warm, pale] = ['#0b6e6e', '#8a8f98', '#b4530a', '#d9dde2']

function hotspots(...args) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'src/app/cli.ts'), 'hotspots', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

// A dark page would swallow ink without paper under it.
const sheet = { fontSize: '13px', color: ink, background: 'white' }

function draw(name, title, options) {
  const svg = Plot.plot({ document, width: 720, style: sheet, ...options })
  svg.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', title)
  const head =
    '<!-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors; SPDX-License-Identifier: EUPL-1.2 -->\n'
  writeFileSync(join(root, 'docs/methods/figures', `${name}.svg`), `${head}${svg.outerHTML}\n`)
}

const { months } = hotspots('evaluate', asb, '--time', 'month', '--from', '2022-04')
const names = {
  forecast: 'fitted ranking',
  decayed: 'decayed count',
  'last-period': 'last month',
  'all-history': 'all history',
}
const pei = months.flatMap(month =>
  Object.entries(names).map(([key, ranking]) => ({
    month: month.period,
    ranking,
    pei: month[key]['1%'].pei,
  })),
)
draw('ranking', 'PEI at 1 % of the squares per month, Northumbria 2022, for four rankings', {
  height: 380,
  marginRight: 120,
  x: { label: null, type: 'point' },
  y: { label: 'PEI at 1 %', grid: true, domain: [0.5, 0.75] },
  color: { domain: Object.values(names), range: [strong, warm, quiet, pale] },
  marks: [
    Plot.line(pei, { x: 'month', y: 'pei', stroke: 'ranking', strokeWidth: 2.5 }),
    Plot.dot(pei, { x: 'month', y: 'pei', fill: 'ranking', r: 4 }),
    Plot.text(
      pei,
      Plot.selectLast({ x: 'month', y: 'pei', z: 'ranking', text: 'ranking', textAnchor: 'start', dx: 10 }),
    ),
  ],
})

const { cells } = hotspots('analyse', asb, '--time', 'month')
const near = cells.filter(
  cell => cell.minx > 584000 && cell.maxx < 606000 && cell.miny > 6083000 && cell.maxy < 6097000,
)
const box = { x1: 'minx', x2: 'maxx', y1: 'miny', y2: 'maxy', inset: 0.1 }
draw(
  'hot-squares',
  'Hot squares around the Tyne and Wear, anti-social behaviour 2022, false discovery rate 5 %',
  {
    height: 600,
    x: { axis: null },
    y: { axis: null },
    aspectRatio: 1,
    marks: [
      Plot.rect(
        near.filter(cell => cell.count > 0),
        { ...box, fill: pale },
      ),
      Plot.rect(
        near.filter(cell => cell.class === 'hot'),
        { ...box, fill: warm },
      ),
      Plot.frame({ stroke: quiet }),
    ],
  },
)

const permuted = hotspots('analyse', asb, '--method', 'permutation', '--permutations', '999')
const ordered = (list, way) =>
  list
    .map(cell => cell.p)
    .sort((a, b) => a - b)
    .slice(0, 2000)
    .map((p, at) => ({ rank: at + 1, p: Math.max(p, 1e-8), way }))
const chances = [...ordered(cells, 'exact'), ...ordered(permuted.cells, '999 permutations')]
const line = [1, 2000].map(rank => ({ rank, p: (0.05 * rank) / cells.length }))
draw(
  'exact-p',
  'Smallest chances of all squares, exact and by 999 permutations, with the line below which a square is hot',
  {
    height: 400,
    marginLeft: 70,
    marginBottom: 45,
    x: { type: 'log', ticks: 4, labelOffset: 40, label: 'rank of the square, most surprising first' },
    y: { type: 'log', label: 'p', ticks: 8, tickFormat: p => p.toExponential(0) },
    color: { domain: ['exact', '999 permutations'], range: [strong, warm], legend: false },
    marks: [
      Plot.line(line, { x: 'rank', y: 'p', stroke: ink, strokeDasharray: '4 3' }),
      Plot.text([line[1]], {
        x: 'rank',
        y: 'p',
        text: () => 'hot below this line',
        textAnchor: 'end',
        dy: 14,
      }),
      Plot.line(chances, { x: 'rank', y: 'p', stroke: 'way', strokeWidth: 2.5 }),
      Plot.text(
        chances.filter(({ rank }) => rank === 1),
        { x: 'rank', y: 'p', text: 'way', textAnchor: 'start', dx: 8, dy: -8 },
      ),
    ],
  },
)

const month = join(data, 'places', 'nearrepeat_chicago_be_month1.csv')
const knox = hotspots('knox', month, '--bands-space', '0,0.1,100,200,400,600', '--bands-time', '0,7,14,21')
const bands = knox.cells.map(({ space, time, ratio, interval }) => ({
  space: `${space.from}-${space.to} m`,
  time: `${time.from} to ${time.to} days apart`,
  ratio,
  low: interval[0],
  high: interval[1],
}))
draw(
  'near-repeats',
  'Pairs of burglaries over expected, per band of distance and days, Chicago January 2016',
  {
    height: 360,
    marginTop: 45,
    marginBottom: 50,
    x: {
      domain: [...new Set(bands.map(band => band.space))],
      label: null,
      type: 'band',
    },
    fx: { domain: [...new Set(bands.map(band => band.time))], label: null },
    y: { label: 'seen over expected', grid: true, labelOffset: 40 },
    marks: [
      Plot.ruleY([1], { stroke: quiet }),
      Plot.ruleX(bands, { fx: 'time', x: 'space', y1: 'low', y2: 'high', stroke: pale, strokeWidth: 12 }),
      Plot.dot(bands, {
        fx: 'time',
        x: 'space',
        y: 'ratio',
        fill: ({ ratio, high }) => (ratio > high ? warm : strong),
        r: 5,
      }),
      Plot.axisX({ tickRotate: -35, fontSize: 10 }),
    ],
  },
)

const loops = [
  [0.2, 0.1],
  [0.3, 0.1],
  [0.15, 0.1],
  [0.5, 0.4],
  [0.05, 0.1],
].flatMap(rates =>
  [
    ['counts', 'by finds'],
    ['mixed', 'by finds and reports'],
    ['per-visit', 'by finds per visit'],
  ].map(([policy, label]) => ({
    rates: `${rates[0]} and ${rates[1]}`,
    label,
    share: shareSentToA(policy, rates, { rounds: 3000, runs: 400, seed: 1 }),
    fair: fairShare(rates),
  })),
)
draw(
  'feedback-loop',
  'Share of rounds sent to area A under three rules, and the fair share, for five pairs of true rates',
  {
    height: 320,
    marginLeft: 110,
    marginRight: 40,
    marginBottom: 45,
    x: { domain: [0, 1], labelOffset: 40, label: 'share of rounds sent to A', percent: false },
    y: { label: 'true rates of A and B', type: 'band', domain: [...new Set(loops.map(loop => loop.rates))] },
    color: {
      domain: ['by finds', 'by finds and reports', 'by finds per visit'],
      range: [warm, quiet, strong],
    },
    marks: [
      Plot.tickX(loops, { x: 'fair', y: 'rates', stroke: ink, strokeWidth: 3 }),
      Plot.dot(loops, { x: 'share', y: 'rates', fill: 'label', r: 6 }),
      ...loops.slice(0, 3).map((loop, at) =>
        Plot.text([loop], {
          x: 'share',
          y: 'rates',
          text: 'label',
          dy: at === 1 ? 17 : -15,
          fontSize: 11,
        }),
      ),
    ],
  },
)
