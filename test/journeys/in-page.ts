// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// What runs inside the page, as text: the checks of the server side know no document, and must not.

export const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Two frames: what was set in the first is drawn in the second. */
export const drawn =
  'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))'

export const sniff = `new Promise(resolve => HTMLCS.process('WCAG2AA', document, () => resolve(
  HTMLCS.getMessages()
    .filter(({ type }) => type === 1)
    .map(({ code, msg, element }) => ({ rule: code, where: (element.outerHTML ?? '').slice(0, 160), says: msg })),
)))`

// From the top: what the frame's head covers while one scrolls is no fault of the page. A popup stands beside the page
// by nature; the landmarks of the page itself are checked when it is closed. A page behind a dialog is hidden, as axe
// knows of `dialog`; of an `alertdialog` it only guesses by what lies at some points, and at times guesses wrong.
export const violations = `(async () => {
  scrollTo(0, 0)
  const off = { enabled: false }
  const behind = { 'landmark-one-main': off, 'page-has-heading-one': off }
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    rules: {
      ...(document.querySelector('.popup') ? { region: off } : {}),
      ...(document.querySelector('[role=alertdialog]') ? { region: off, ...behind } : {}),
    },
  })
  return violations.flatMap(({ id, help, nodes }) => nodes.map(node => ({
    rule: id,
    where: node.target.join(' '),
    says: help + ': ' + (node.failureSummary ?? ''),
  })))
})()`

export const whatHasFocus = `(() => {
  const element = document.activeElement
  const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
  const kind = element.getAttribute('role') ?? element.tagName.toLowerCase()
  return (kind + ' ' + name.trim().replace(/\\s+/g, ' ').slice(0, 60)).trim()
})()`

// Two frames: a component may draw its ring a moment after the focus came.
export const focusShows = `(async () => {
  const element = document.activeElement
  if (!element || element === document.body) return false
  const settle = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  const drawn = style =>
    [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.backgroundColor].join()
  const looks = () =>
    [element, element.closest('label'), element.nextElementSibling]
      .flatMap(one => (one ? [getComputedStyle(one), getComputedStyle(one, '::before')] : []))
      .map(drawn)
      .join()
  await settle()
  const withFocus = looks()
  element.blur()
  await settle()
  const without = looks()
  element.focus({ focusVisible: true })
  await settle()
  return withFocus !== without
})()`

// One stop of a walk by Tab: which element, its name, and whether a ring or another sign says that it is here.
export const focusTold = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const all = [...document.querySelectorAll('*')]
  const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    .map(id => document.getElementById(id)?.textContent ?? '').join(' ')
  const label = element.labels ? [...element.labels].map(one => one.textContent).join(' ') : ''
  const name = [element.getAttribute('aria-label'), labelled, label, element.textContent, element.getAttribute('title')]
    .find(text => text && text.trim() !== '') ?? ''
  const drawn = one => ringed(getComputedStyle(one)) || ringed(getComputedStyle(one, '::before'))
  const ringed = style => {
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  }
  const near = [element, element.closest('label'), element.nextElementSibling, element.parentElement].filter(Boolean)
  const box = element.getBoundingClientRect()
  const inside = element.matches('input') || (box.width > 0 && box.height > 0)
  return {
    key: element.tagName + all.indexOf(element),
    name: name.trim().replace(/\\s+/g, ' ').slice(0, 60),
    shows: inside && near.some(drawn),
  }
})()`
