// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'

const folder = mkdtempSync(join(tmpdir(), 'hotspots-'))
after(() => rmSync(folder, { recursive: true }))
const cli = join(import.meta.dirname, '..', 'cli.ts')
let files = 0

function run(args: string[], content: string | Buffer) {
  const path = join(folder, `${++files}.csv`)
  writeFileSync(path, content)
  const [command, ...options] = args
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [cli, 'hotspots', command!, path, ...options],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  return { stdout, stderr, status, json: () => JSON.parse(stdout) }
}

// Four busy corners that return each month, and single incidents that do not.
function town(): string {
  const lines = ['lon,lat,date']
  let state = 7
  const next = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  for (let month = 1; month <= 8; month++) {
    for (let corner = 0; corner < 4; corner++)
      for (let incident = 0; incident < 6; incident++)
        lines.push(`${4.9 + corner * 0.01},52.36,2022-0${month}-1${incident}`)
    for (let stray = 0; stray < 40; stray++)
      lines.push(`${4.88 + 0.08 * next()},${52.34 + 0.04 * next()},2022-0${month}-20`)
  }
  return lines.join('\n')
}

const rows = (row: (at: number) => string, header = 'x,y,date') =>
  [header, ...Array.from({ length: 20 }, (_, at) => row(at + 10))].join('\n')

for (const { when, args, content, says } of [
  {
    when: 'there is one point',
    args: ['analyse'],
    content: 'x,y\n4.9,52.3',
    says: /one incident. A pattern needs more/,
  },
  {
    when: 'all lie in one square',
    args: ['analyse'],
    content: rows(() => '4.9,52.3,2022-01-01'),
    says: /All 20 incidents lie in one square of 200 m/,
  },
  {
    when: 'names say the axes are swapped',
    args: ['analyse', '--x', 'lat', '--y', 'lon'],
    content: rows(at => `52.3${at},4.9${at},2022-01-01`, 'lat,lon,date'),
    says: /axes are swapped/,
  },
  {
    when: 'values say so',
    args: ['analyse', '--crs', 'EPSG:4326'],
    content: rows(at => `52.3${at},4.9${at},2022-01-01`),
    says: /with the axes swapped these lie in the Netherlands/,
  },
  {
    when: 'they lie in the sea',
    args: ['analyse', '--crs', 'EPSG:4326'],
    content: rows(at => `-30.${at},5${at - 9}.1,2022-01-01`.replace(/,5\d+/, ',55')),
    says: /20 points, the first on line 2 \(-30.1 east 55.1 north\), lie in the open ocean.*--anywhere/,
  },
  {
    when: 'the area is a file that is not there',
    args: ['analyse', '--crs', 'EPSG:4326', '--area', 'nowhere.geojson'],
    content: rows(at => `4.9${at},52.3${at},2022-01-01`),
    says: /There is no file nowhere.geojson, which --area asks for/,
  },
  {
    when: 'neighbourhoods are asked without incidents',
    args: ['analyse', '--neighbourhood', 'date'],
    content: rows(at => `4.9${at},52.3${at},2022-01-01`),
    says: /give --incident too/,
  },
  {
    when: 'all are zero',
    args: ['analyse'],
    content: rows(() => '0,0,2022-01-01'),
    says: /0, 0 lies in the sea/,
  },
  {
    when: 'RD is called degrees',
    args: ['analyse', '--crs', 'EPSG:4326'],
    content: rows(at => `1210${at},4870${at},2022-01-01`),
    says: /RD metres. Give --crs EPSG:28992/,
  },
  {
    when: 'there are no coordinates',
    args: ['analyse'],
    content: rows(() => ',,2022-01-01'),
    says: /None of the 20 rows has coordinates/,
  },
  {
    when: 'counts are negative',
    args: ['analyse', '--count', 'date'],
    content: rows(at => `4.9${at},52.3${at},-1`),
    says: /line 2: a count is a whole number from 0 up, not '-1'/,
  },
  {
    when: 'counts are beyond all bounds',
    args: ['analyse', '--count', 'date'],
    content: rows(at => `4.9${at},52.3${at},1000000000`),
    says: /line 2: the counts add up to more than 50,000,000/,
  },
  {
    when: '--until lies after the file',
    args: ['rank', '--until', '2030-01'],
    content: rows(at => `4.9${at},52.3${at},2022-01-${at}`),
    says: /lies after the last incident \(2022-01-29\)/,
  },
  {
    when: 'dates are of two minds',
    args: ['rank'],
    content: rows(at => `4.9${at},52.3${at},03/04/2022`),
    says: /--day-order/,
  },
  {
    when: 'dates are none',
    args: ['rank'],
    content: rows(at => `4.9${at},52.3${at},yesterday`),
    says: /None of the 20 rows has a date/,
  },
  {
    when: 'all was discovered on rounds',
    args: ['analyse', '--found', 'date'],
    content: rows(at => `4.9${at},52.3${at},discovered`),
    says: /make no map of the problem/,
  },
  {
    when: 'nothing came before',
    args: ['evaluate', '--from', '2022-01'],
    content: town(),
    says: /leaves no earlier period/,
  },
  { when: 'bands go down', args: ['knox', '--bands-space', '100,0'], content: town(), says: /go up from 0/ },
  {
    when: 'a column is unknown',
    args: ['analyse', '--x', 'lng'],
    content: town(),
    says: /Its columns: lon, lat, date/,
  },
  {
    when: 'an option is unknown',
    args: ['analyse', '--cel', '3'],
    content: town(),
    says: /Unknown option '--cel'/,
  },
])
  test(`refused with a sentence and exit code 2 when ${when}`, () => {
    const { status, stdout, stderr } = run(args, content)
    assert.match(stderr, says)
    assert.equal(stdout, '')
    assert.equal(status, 2)
  })

test('analyse finds the busy corners, in RD, with every figure accounted for', () => {
  const result = run(
    ['analyse', '--crs', 'EPSG:4326', '--time', 'date', '--cell', '100'],
    gzipSync(town()),
  ).json()
  assert.equal(result.crs, 'EPSG:28992')
  assert.equal(result.n, 8 * 64)
  assert.equal(result.dataDate, '2022-08-20')
  assert.match(result.method, /exact/)
  assert.equal(result.cells.length, result.squares)
  const busy = result.cells.filter((cell: { count: number }) => cell.count >= 48)
  assert.equal(busy.length, 4)
  assert.match(busy[0].square, /^E\d{4}N\d{4}$/)
  assert.ok(busy[0].interval[0] < 48 && busy[0].interval[1] > 48)
})

test('rank puts the corners that return first, and lists the whole study area', () => {
  const result = run(['rank', '--until', '2022-07', '--cell', '100'], town()).json()
  assert.equal(result.ranks, '2022-08')
  assert.match(result.projection, /^\+proj=sterea .*towgs84=565\.4171/)
  assert.deepEqual(Object.keys(result.cells[0]), ['minx', 'miny', 'maxx', 'maxy', 'score'])
  assert.equal(result.cells.length, result.squares)
  assert.ok(result.cells[3].score > 5 * result.cells[4].score, 'four corners stand apart')
  assert.equal(result.n, 7 * 64)
})

test('a row without a date that exists is left out and quoted, with its line', () => {
  const rows = Array.from(
    { length: 30 },
    (_, at) => `${at * 90 + 10},${at * 40},${at === 4 ? '31-02-2024' : '2024-03-01'}`,
  )
  const { notes, n } = run(
    ['analyse', '--crs', 'metres', '--time', 'date'],
    `x,y,date\n${rows.join('\n')}\n`,
  ).json()
  assert.equal(n, 29)
  assert.ok(notes.includes("1 row has no date that can be read, and is left out (line 6: '31-02-2024')."))
})

test('one row in the sea is left out and named; the sea can be meant', () => {
  const lines = (place: (at: number) => string) =>
    `longitude,latitude\n${Array.from({ length: 30 }, (_, at) => place(at)).join('\n')}\n`
  const inland = (at: number) => `-1.6${at % 7},54.9${at % 5}`
  const one = run(
    ['analyse', '--crs', 'EPSG:4326'],
    lines(at => (at === 4 ? '-40.5,35.2' : inland(at))),
  ).json()
  assert.equal(one.n, 29)
  assert.equal(one.crs, 'EPSG:32630', 'another country is no mistake')
  assert.ok(
    one.notes.some((note: string) =>
      /Line 6 \(-40.5 east 35.2 north\) lies in the open ocean and is left out/.test(note),
    ),
  )
  const meant = run(
    ['analyse', '--crs', 'EPSG:4326', '--anywhere'],
    lines(at => `-40.${at % 7},35.${at % 5}`),
  ).json()
  assert.equal(meant.n, 30)
  assert.equal(meant.dataDate, null)
  assert.ok(meant.notes.some((note: string) => /dataDate is unknown/.test(note)))
})

test('each neighbourhood tells how readily it reports', () => {
  const reports = Array.from({ length: 40 }, (_, at) => {
    const hood = at % 2 === 0 ? 'Noord' : 'Zuid'
    const line = `${100 + at * 150},${(at * 370) % 4000},i${at},${hood}`
    return hood === 'Noord' && at % 4 === 0 ? `${line}\n${line}\n${line}` : line
  })
  const content = `x,y,incident,hood\n${reports.join('\n')}\n`
  const { reporting } = run(
    ['analyse', '--crs', 'metres', '--incident', 'incident', '--neighbourhood', 'hood'],
    content,
  ).json()
  const [north, south] = reporting.neighbourhoods
  assert.deepEqual([north.neighbourhood, north.incidents, north.reports], ['Noord', 20, 40])
  assert.deepEqual([south.neighbourhood, south.incidents, south.reports], ['Zuid', 20, 20])
  assert.ok(north.perIncident > 1 && south.perIncident < 0.01)
})

test('evaluate measures each period next to the plain counts', () => {
  const result = run(['evaluate', '--from', '2022-03', '--cell', '100'], town()).json()
  assert.equal(result.months.length, 6)
  for (const month of result.months)
    assert.ok(month.forecast['1%'].hits >= 24, 'the corners are among the squares taken')
  assert.deepEqual(Object.keys(result.months[0]).slice(4), [
    'forecast',
    'last-period',
    'all-history',
    'decayed',
    'attainable',
  ])
  assert.equal(result.months[0].attainable, null, 'two periods do not tell how wild counts are')
  assert.ok(result.months.at(-1).attainable['1%'].pei > 0.5)
})

test('an area with a hole bounds the ranking', () => {
  const ring = (x: number, y: number, half: number) => [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ]
  const path = join(folder, 'area.geojson')
  writeFileSync(
    path,
    JSON.stringify({ type: 'Polygon', coordinates: [ring(4.92, 52.36, 0.015), ring(4.92, 52.36, 0.003)] }),
  )
  const result = run(['rank', '--area', path, '--cell', '100'], town()).json()
  const squares = Math.round(
    ((0.03 ** 2 - 0.006 ** 2) * 111_200 ** 2 * Math.cos((52.36 * Math.PI) / 180)) / 1e4,
  )
  assert.ok(Math.abs(result.squares - squares) < 0.03 * squares, `${result.squares} squares for ${squares}`)
})

test('one worker and four give the same bits', () => {
  const knox = (workers: string) =>
    run(
      ['knox', '--bands-space', '0,1,500', '--bands-time', '0,2,14', '--seed', '3', '--workers', workers],
      town(),
    ).stdout
  const tails = (workers: string) =>
    run(
      [
        'analyse',
        '--method',
        'permutation',
        '--permutations',
        '99',
        '--workers',
        workers,
        '--show',
        'significant',
      ],
      town(),
    ).stdout
  const same = (text: string) => text.replace(/\d+\.csv|"sha256.*/g, '')
  assert.equal(same(knox('4')), same(knox('1')))
  assert.equal(same(tails('4')), same(tails('1')))
})

test('knox warns when a file tells months and no days', () => {
  const content = rows(at => `4.9${at},52.3${at},2022-0${1 + (at % 3)}`)
  const { json } = run(['knox', '--bands-space', '0,100', '--bands-time', '0,2'], content)
  assert.match(json().notes.join(' '), /tells only the month \(3 of them\)/)
})
