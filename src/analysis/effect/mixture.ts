// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The x under which a mixture over the positive numbers falls with the given probability.
 * @param below rises from 0 to 1
 */
export function mixtureQuantile(below: (x: number) => number, probability: number): number {
  let high = 1e-9
  while (below(high) < probability && high < 1e300) high *= 2
  let low = high / 2
  if (below(low) > probability) low = 0
  for (let halving = 0; halving < 32; halving++) {
    const middle = (low + high) / 2
    if (below(middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
