// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { scanHelp } from './hotspots.scan.ts'

const points = `
Points (FILE: CSV or TSV, plain or gzipped, any separator; one row per report)
  --x COL --y COL      longitude or easting, latitude or northing: a name, or a number from 1
  --crs NAME           EPSG:4326 (degrees), EPSG:28992 (RD), UTM, EPSG:27700, EPSG:3857, 'metres', a proj string
  --time COL           2022-08, 2022-08-31, 2022-08-31T23:55Z, 31-08-2022 …; the calendar day is the one written
  --time-zone ZONE     count times that carry a zone by this clock, such as Europe/Amsterdam
  --day-order ORDER    day-first or month-first, for dates such as 03/04/2022
  --incident COL       reports with the same value are one incident
  --found COL          brought or discovered; discovered reports are left out (they follow where was looked)
  --count COL          rows stand for this many reports
  --anywhere           points in the open ocean are meant; without it they are left out, or refused when most lie there
Columns and --crs that are not given are taken from the usual names; the result says which.

Squares are laid in metres: RD (EPSG:28992) in the Netherlands, where 100 and 500 m squares are those of CBS; the local
UTM zone elsewhere, named in the result.
  --cell METRES        side of a square (default 200)
  --area F.geojson     study area; default: all squares at most two from any incident, empty ones included
  --period P           month (default), week or day
`

export const topics: Record<string, string> = {
  analyse: `
npx vlechtwerk hotspots analyse FILE --x COL --y COL --crs EPSG:4326 [--time COL] [--cell 200]
  Every square, most surprising first: count (incidents) with an exact 95 % Poisson interval, giStar (standard
  deviations), p and pLow (exact chance of neighbours at least, at most, this busy when counts are dealt out anew),
  q and qLow (false discovery rate), class (hot, cold, none). With --time also overTime (new, consecutive, intensifying,
  persistent, fading, sporadic, oscillating, former) and an alarm for the last period.
  --rate R             false discovery rate for class (default 0.05)
  --neighbourhood COL  with --incident: how readily each neighbourhood reports, from doubles (docs/methods/reporting.md)
  --show significant   only squares with a class
  --method permutation --permutations N --seed N   instead of the exact chance; --workers N changes no bit
`,
  rank: `
npx vlechtwerk hotspots rank FILE --time COL --until 2022-08 [--cell 200]
  All squares of the study area, best first, for the period after --until (inclusive; default the last in the file):
  {"projection", …, "cells": [{"minx", "miny", "maxx", "maxy", "score"}]}; score: incidents expected, metres.
`,
  evaluate: `
npx vlechtwerk hotspots evaluate FILE --time COL --from 2022-04 [--until 2022-11] [--cell 200]
  Ranks each period from what lay before it: PAI and PEI at 1 and 3 % of the squares (rounded up), next to the counts
  of the last period, of all history, and decayed by 0.8 a period. Means with a 95 % interval over periods.
  attainable: the PEI a ranking by exactly the right expectations would get; luck keeps it under 1. --seed N (default 1)
`,
  knox: `
npx vlechtwerk hotspots knox FILE --time COL --bands-space 0,100,200 --bands-time 0,2,4
  Near repeats: pairs per band of distance (metres) and time (whole calendar days). Bands are half-open: 0,100,200 makes
  0 up to (not including) 100 m, and 100 up to (not including) 200 m. Expected in closed form; p by permutation.
  --metric M           manhattan (default, along streets) or euclidean
  --permutations 999 --seed 1 --workers N (changes no bit)
`,
  moran: `
npx vlechtwerk hotspots moran FILE.csv --value COL --neighbours F.gal [--id COL] [--population COL]
  Moran's I (row-standardised), local Moran, Gi and Gi* (binary weights) of areas. FILE may be .dbf.
  --population COL     values are counts: standardise their rates (Assunção & Reis 1999)
  --permutations 9999 --seed 1 --workers N (changes no bit)
`,
}

export const hotspotsHelp = `
Usage: npx vlechtwerk hotspots COMMAND FILE [OPTIONS]
Each prints one JSON object with method, dataDate, n and seed. Methods and when not to use them: docs/methods/.
${Object.values(topics).join('')}${points}
Exit code 0: done; 2: the question or the file was wrong, with a sentence on stderr.
${scanHelp}`
