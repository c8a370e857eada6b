// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A fit by weighted least squares: coefficients and the inverse of X'WX. */
export type Fit = { coefficients: number[]; inverse: number[][] }

/**
 * Weighted least squares by Householder reflections: the columns' condition is not squared, as it is in X'WX.
 * @param rows one per observation, all of the same length
 * @param names of the columns, for the error
 * @throws RangeError naming the column that the ones before it explain wholly
 */
export function leastSquares(rows: number[][], targets: number[], weights: number[], names: string[]): Fit {
  const width = names.length
  const work = rows.map((row, index) =>
    [...row, targets[index]!].map(value => value * Math.sqrt(weights[index]!)),
  )
  for (let column = 0; column < width; column++) reflect(work, column, names[column]!)
  const upper = work.slice(0, width)
  const inverseUpper = invertUpper(upper, width)
  return {
    coefficients: inverseUpper.map(row =>
      row.reduce((sum, value, at) => sum + value * upper[at]![width]!, 0),
    ),
    inverse: inverseUpper.map(one =>
      inverseUpper.map(other => one.reduce((sum, value, at) => sum + value * other[at]!, 0)),
    ),
  }
}

function reflect(work: number[][], column: number, name: string): void {
  const whole = Math.sqrt(work.reduce((sum, row) => sum + row[column]! ** 2, 0))
  const below = work.slice(column)
  const norm = Math.sqrt(below.reduce((sum, row) => sum + row[column]! ** 2, 0))
  if (!(norm > 1e-10 * whole))
    throw new RangeError(`'${name}' tells nothing that the other columns do not: leave it out.`)
  const pivot = below[0]![column]! > 0 ? -norm : norm
  const mirror = below.map((row, index) => row[column]! - (index === 0 ? pivot : 0))
  const length = mirror.reduce((sum, value) => sum + value * value, 0)
  for (let at = column; at < below[0]!.length; at++) {
    const dot = (2 * below.reduce((sum, row, index) => sum + row[at]! * mirror[index]!, 0)) / length
    below.forEach((row, index) => {
      row[at]! -= dot * mirror[index]!
    })
  }
}

function invertUpper(upper: number[][], width: number): number[][] {
  const inverse = Array.from({ length: width }, () => new Array<number>(width).fill(0))
  for (let column = 0; column < width; column++)
    for (let row = column; row >= 0; row--) {
      let value = row === column ? 1 : 0
      for (let at = row + 1; at <= column; at++) value -= upper[row]![at]! * inverse[at]![column]!
      inverse[row]![column] = value / upper[row]![row]!
    }
  return inverse
}
