// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Saves the drawing as a PNG, twice as large as on screen, on the ground of the theme. */
export async function pictureOf(figure: HTMLElement, title: string): Promise<void> {
  const drawing = figure.querySelector('svg')
  if (!drawing) return
  const style = getComputedStyle(document.documentElement)
  const text = new XMLSerializer()
    .serializeToString(drawing)
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
      style.getPropertyValue(name).trim().replaceAll('"', "'"),
    )
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: drawing.clientWidth * 2,
    height: drawing.clientHeight * 2,
  })
  const pen = canvas.getContext('2d')!
  pen.fillStyle = style.getPropertyValue('--page').trim()
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  Object.assign(document.createElement('a'), {
    href: canvas.toDataURL('image/png'),
    download: `${title}.png`,
  }).click()
}
