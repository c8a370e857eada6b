// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeMap } from '../../gazetteer/gazetteer.contract.ts'
import { fileWords } from './file.words.ts'
import { boxAround, pathOf, type Shape, shapesOf, touches } from './map-shapes.ts'
import './signals.css'

type Point = { x: number; y: number }

/** The region's own map as shapes; nothing while it is not there, or when a region has none. */
export function useShapes(): Shape[] | undefined {
  const { data } = useAsk(seeMap, {})
  return useMemo(() => data && shapesOf(data.layers), [data])
}

type Drawing = {
  shapes: readonly Shape[]
  at: Point
  width: number
  height: number
  named?: string | undefined
}

function Drawn({ shapes, at, width, height, named }: Drawing) {
  const box = boxAround(at, width, height)
  const seen = shapes.filter(shape => shape.layer !== 'neighbourhoods' && touches(shape, box))
  const target = seen.find(({ layer, name }) => layer === 'places' && name === named)
  return (
    <>
      {seen.map(shape => (
        <path
          key={`${shape.layer} ${shape.name} ${shape.west} ${shape.south} ${shape.east}`}
          className={`${shape.layer} ${shape === target ? 'target' : ''}`}
          d={pathOf(shape, box)}
        />
      ))}
      {target ? (
        <text
          className="place-name"
          x={width / 2}
          y={height / 2}
          dominantBaseline="middle"
          textAnchor="middle"
        >
          {target.name}
        </text>
      ) : null}
      {target ? null : <circle className="spot" cx={width / 2} cy={height / 2} r={width / 40} />}
    </>
  )
}

/** A strip of map around a place that was chosen: to see at once whether it is the right one. */
export function PlaceStrip({ shapes, at, name }: { shapes: readonly Shape[]; at: Point; name: string }) {
  const say = useWords(fileWords)
  return (
    <svg
      className="place-map strip"
      viewBox="0 0 840 200"
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={say('map-of', { place: name })}
    >
      <Drawn shapes={shapes} at={at} width={840} height={200} named={name.split(',')[0]} />
    </svg>
  )
}

const moves: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
const closest = 200
const widest = 12_800

type PickProps = { shapes: readonly Shape[]; start: Point; pick: (point: Point) => void }

/** Points out a spot: arrows and plus and minus by keyboard, or a click. The cross stands on what will be chosen. */
export function SpotPicker({ shapes, start, pick }: PickProps) {
  const say = useWords(fileWords)
  const [at, setAt] = useState(start)
  const [width, setWidth] = useState(1600)
  const height = width * 0.6
  const zoom = (factor: number) => setWidth(now => Math.min(widest, Math.max(closest, now * factor)))
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (move) setAt(({ x, y }) => ({ x: x + (move[0] * width) / 16, y: y + (move[1] * width) / 16 }))
    else if (event.key === '+' || event.key === '=') zoom(0.5)
    else if (event.key === '-') zoom(2)
    else if (event.key === 'Enter') pick(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect()
    const right = ((event.clientX - frame.left) / frame.width - 0.5) * width
    const down = ((event.clientY - frame.top) / frame.height - 0.5) * height
    setAt({ x: at.x + right, y: at.y - down })
  }
  return (
    <div className="spot-picker">
      <svg
        className="place-map"
        viewBox={`0 0 ${width} ${height}`}
        role="application"
        aria-label={say('map-pick')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerUp={onPointerUp}
      >
        <Drawn shapes={shapes} at={at} width={width} height={height} />
        <path
          className="cross"
          d={`M${width / 2} ${height * 0.42}V${height * 0.58}M${width * 0.45} ${height / 2}H${width * 0.55}`}
        />
      </svg>
      <div className="repairs">
        <Button small onClick={() => pick(at)}>
          {say('use-point')}
        </Button>
        <Button small onClick={() => zoom(0.5)}>
          {say('zoom-in')}
        </Button>
        <Button small onClick={() => zoom(2)}>
          {say('zoom-out')}
        </Button>
      </div>
    </div>
  )
}
