// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useRef, useState } from 'react'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { ComboBox } from '../../../platform/ui/forms/combo-box.tsx'
import { toRijksdriehoek } from '../../../platform/ui/map/rijksdriehoek.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Icon } from '../../../platform/ui/show/icon.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { type KnownPlace, searchPlaces } from '../../gazetteer/gazetteer.contract.ts'
import { fileWords } from './file.words.ts'
import type { FormDraft } from './form-draft.ts'
import { areaOf, nameNear, type Shape } from './map-shapes.ts'
import { PlaceStrip, SpotPicker, useShapes } from './place-map.tsx'

type Point = { x: number; y: number }
type Chosen = Pick<FormDraft, 'place' | 'placeTyped'>
type Props = Chosen & { change: (chosen: Chosen) => void; error: string | undefined }

const placeOf = ({ id, kind, label, area, rd, dwelling }: KnownPlace): NonNullable<FormDraft['place']> => ({
  kind,
  label,
  ref: id,
  ...(area === '' ? {} : { area }),
  rd,
  dwelling,
  accuracyMetres: kind === 'area' ? 500 : 10,
})

/** Where: by name as one types, by postcode and number, or pointed out on the region's own map. */
export function WhereField({ place, placeTyped, change, error }: Props) {
  const say = useWords(fileWords)
  const { call } = useClient()
  const shapes = useShapes()
  const known = useRef<KnownPlace[]>([])
  const [picking, setPicking] = useState(false)
  // Another place from the map gives the field another text: it starts anew with it.
  const [round, setRound] = useState(0)
  const find = async (words: string, signal: AbortSignal) => {
    known.current = (await call(searchPlaces, { body: { words } }, { signal })).places
    return known.current.map(({ id, label, kind, area }) => ({
      id,
      name: label,
      detail: [say(kind), area].filter(Boolean).join(', '),
    }))
  }
  const named = (typed: string) => {
    const wanted = typed.trim().toLowerCase().split(',')[0]
    const same = known.current.filter(({ label }) => label.toLowerCase().split(',')[0] === wanted)
    return same.length === 1 ? same[0] : undefined
  }
  const take = (one: KnownPlace) => change({ place: placeOf(one), placeTyped: one.label })
  const onPick = async (found: { id: string } | undefined, typed: string) => {
    const one = known.current.find(({ id }) => id === found?.id) ?? named(typed)
    if (one) return take(one)
    if (typed === place?.label) return
    change({ place: undefined, placeTyped: typed })
    // Who types faster than the list appears still means the one place of that name.
    if (typed.trim() !== '') await find(typed, new AbortController().signal).catch(() => [])
    const meant = named(typed)
    if (meant) take(meant)
  }
  const pointOut = (point: Point) => {
    const rd = { x: Math.round(point.x), y: Math.round(point.y) }
    const near = nameNear(shapes ?? [], rd)
    const area = areaOf(shapes ?? [], rd)
    const label = near ? say('point-near', { name: near }) : say('point-alone')
    change({
      place: { kind: 'point', label, ...(area ? { area } : {}), rd, accuracyMetres: 25 },
      placeTyped: label,
    })
    setPicking(false)
    setRound(round + 1)
  }
  return (
    <div className="field in-parts">
      <ComboBox
        key={round}
        id="where"
        label={say('where')}
        hint={say('where-hint')}
        error={error}
        find={find}
        onPick={(found, typed) => void onPick(found, typed)}
        initial={placeTyped}
        free
        icon={<Icon name="place" />}
      />
      {place?.rd && shapes && !picking ? (
        <PlaceStrip shapes={shapes} at={place.rd} name={place.label} />
      ) : null}
      {shapes && picking ? (
        <SpotPicker shapes={shapes} start={place?.rd ?? middleOf(shapes)} pick={pointOut} />
      ) : null}
      <div className="repairs">
        {shapes ? (
          <Button small onClick={() => setPicking(!picking)} aria-expanded={picking}>
            {say(picking ? 'close-map' : 'point-on-map')}
          </Button>
        ) : null}
        <HereButton use={pointOut} />
      </div>
    </div>
  )
}

/** The middle of what is built: where a map without a place begins. */
function middleOf(shapes: readonly Shape[]): Point {
  const built = shapes.filter(({ layer }) => layer === 'built')
  const [first] = built.length > 0 ? built : shapes
  return first
    ? { x: (first.west + first.east) / 2, y: (first.south + first.north) / 2 }
    : { x: 155_000, y: 463_000 }
}

function HereButton({ use }: { use: (point: Point) => void }) {
  const say = useWords(fileWords)
  const [failed, setFailed] = useState(false)
  const ask = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => use(toRijksdriehoek([coords.longitude, coords.latitude])),
      () => setFailed(true),
      { enableHighAccuracy: true, timeout: 8_000 },
    )
  return (
    <>
      <Button small icon={<Icon name="place" />} onClick={ask}>
        {say('where-i-am')}
      </Button>
      <span role="status" className="meta">
        {failed ? say('no-position') : ''}
      </span>
    </>
  )
}
