// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** ln Γ(x) for x over 0, to about 1e-14 (Lanczos 1964, with the coefficients of Godfrey 2001). */
export function logGamma(x: number): number {
  let series = 0.9999999999999971
  lanczos.forEach((coefficient, index) => {
    series += coefficient / (x + index + 1)
  })
  const shifted = x + 5.2421875
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310007 * series) / x)
}

const lanczos = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5,
  3.6899182659531625e-6,
]

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Probability that a Beta(a, b) variable is at most x (continued fraction, Numerical Recipes 6.4). */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 10000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonzero(1 + even * d)
    c = nonzero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonzero(1 + odd * d)
    c = nonzero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}

function nonzero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

/** Probability that a Gamma(shape, rate 1) variable is at most x. */
export function gammaBelow(x: number, shape: number): number {
  if (x <= 0) return 0
  return x < shape + 1 ? gammaSeries(x, shape) : 1 - gammaFraction(x, shape)
}

/** Probability that a Gamma(shape, rate 1) variable is over x: accurate where `gammaBelow` is nearly 1. */
export function gammaAbove(x: number, shape: number): number {
  if (x <= 0) return 1
  return x < shape + 1 ? 1 - gammaSeries(x, shape) : gammaFraction(x, shape)
}

function gammaSeries(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 100000 && Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum * Math.exp(-x + shape * Math.log(x) - logGamma(shape))
}

function gammaFraction(x: number, shape: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / nonzero(b)
  let value = d
  for (let n = 1; n < 100000; n++) {
    const step = -n * (n - shape)
    b += 2
    d = 1 / nonzero(step * d + b)
    c = nonzero(b + step / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value * Math.exp(-x + shape * Math.log(x) - logGamma(shape))
}

/** Probability that a standard normal variable is at most z, accurate in both tails. */
export function normalBelow(z: number): number {
  const tail = gammaAbove((z * z) / 2, 0.5) / 2
  return z < 0 ? tail : 1 - tail
}

/** Two-sided p-value of a standard normal z. */
export function normalBeyond(z: number): number {
  return gammaAbove((z * z) / 2, 0.5)
}

/** The z under which a standard normal variable falls with the given probability. */
export function normalQuantile(probability: number): number {
  return bisect(z => normalBelow(z), probability, -40, 40)
}

/** The x under which a Beta(a, b) variable falls with the given probability. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return bisect(x => betaBelow(x, a, b), probability, 0, 1)
}

/** The x under which a Gamma(shape, rate) variable falls with the given probability. */
export function gammaQuantile(probability: number, shape: number, rate: number): number {
  let high = shape + 10 * Math.sqrt(shape) + 10
  while (gammaBelow(high, shape) < probability) high *= 2
  return bisect(x => gammaBelow(x, shape), probability, 0, high) / rate
}

// Halving to the last bit: a hundred evaluations, no starting value that could be wrong.
function bisect(below: (x: number) => number, probability: number, low: number, high: number): number {
  if (!(probability > 0 && probability < 1))
    throw new RangeError(`A probability lies between 0 and 1, not ${probability}.`)
  for (let halving = 0; halving < 200; halving++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (below(middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Probability of k for a Binomial(n, chance). */
export function binomialChance(k: number, n: number, chance: number): number {
  if (chance === 0) return k === 0 ? 1 : 0
  if (chance === 1) return k === n ? 1 : 0
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return Math.exp(ways + k * Math.log(chance) + (n - k) * Math.log1p(-chance))
}

/** The t under which Student's t with the given degrees of freedom falls with the given probability, 0.5 or more. */
export function studentQuantile(probability: number, freedom: number): number {
  if (probability === 0.5) return 0
  // t squared over (freedom + t squared) is Beta(1/2, freedom/2).
  const share = betaQuantile(2 * probability - 1, 0.5, freedom / 2)
  return Math.sqrt((freedom * share) / (1 - share))
}

/** Derivative of ln Γ(x) for x over 0 (recurrence up to 10, then the asymptotic series). */
export function digamma(x: number): number {
  let value = 0
  for (; x < 10; x++) value -= 1 / x
  const square = 1 / (x * x)
  const series =
    square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))))
  return value + Math.log(x) - 0.5 / x - series
}

/** Second derivative of ln Γ(x) for x over 0. */
export function trigamma(x: number): number {
  let value = 0
  for (; x < 15; x++) value += 1 / (x * x)
  const square = 1 / (x * x)
  const series =
    square * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - (5 * square) / 66))))
  return value + 1 / x + square / 2 + series / x
}
