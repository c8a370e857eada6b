// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A coordinate system: what the two numbers of a point mean. */
export type Crs = {
  /** As its users write it: 'EPSG:28992', or the proj string itself. */
  name: string
  /** The definition proj4 works with. */
  proj: string
  unit: 'degrees' | 'metres'
}

/**
 * Amersfoort / RD New. The seven parameters to WGS84 are in metres, arc seconds and parts per million (RDNAPTRANS,
 * Kadaster; EPSG:15934 as coordinate-frame rotation). Old pages give the rotations in microradians (1.9342, -1.6677,
 * 9.1019) for the same letters: copied here they would shift every point by some 160 m without a word.
 */
const RD =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 ' +
  '+ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.877402,4.0725 +units=m +no_defs +type=crs'

const KNOWN: Record<string, { proj: string; unit: Crs['unit'] }> = {
  'EPSG:4326': { proj: '+proj=longlat +datum=WGS84 +no_defs +type=crs', unit: 'degrees' },
  'EPSG:4258': { proj: '+proj=longlat +ellps=GRS80 +no_defs +type=crs', unit: 'degrees' },
  'EPSG:28992': { proj: RD, unit: 'metres' },
  'EPSG:7415': { proj: RD, unit: 'metres' },
  'EPSG:3857': {
    proj: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs +type=crs',
    unit: 'metres',
  },
  'EPSG:27700': {
    proj:
      '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
      '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs +type=crs',
    unit: 'metres',
  },
  'EPSG:31370': {
    proj:
      '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 ' +
      '+y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs +type=crs',
    unit: 'metres',
  },
  'EPSG:2154': {
    proj: '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs +type=crs',
    unit: 'metres',
  },
}

/** Metres on a plane that nobody named: distances and squares work, a place on earth is unknown. */
export const PLANE: Crs = { name: 'metres', proj: '', unit: 'metres' }

/**
 * The coordinate system a name stands for: EPSG:4326, 4258, 28992, 7415, 3857, 27700, 31370, 2154, UTM (EPSG:326zz,
 * 327zz, 258zz), `RD`, `WGS84`, `metres` (a plane without a name) or a whole proj string.
 * @throws RangeError with the known names
 */
export function crsOf(name: string): Crs {
  const asked = name.trim()
  if (asked.startsWith('+proj='))
    return { name: asked, proj: asked, unit: /\+proj=(longlat|latlong)/.test(asked) ? 'degrees' : 'metres' }
  if (/^(metres|meters|plane|local)$/i.test(asked)) return PLANE
  const code = (alias[asked.toUpperCase()] ?? asked.toUpperCase()).replace(
    /^(URN:OGC:DEF:CRS:EPSG:[^:]*:|EPSG::?)?(?=\d)/,
    'EPSG:',
  )
  const known = KNOWN[code] ?? utmOf(code)
  if (known === undefined)
    throw new RangeError(
      `'${name}' is no coordinate system known here. Give ${Object.keys(KNOWN).join(', ')}, UTM as EPSG:32601-32660, ` +
        `32701-32760 or 25828-25838, 'metres' for a plane without a name, or a proj string ('+proj=…').`,
    )
  return { name: code, ...known }
}

const alias: Record<string, string> = {
  RD: 'EPSG:28992',
  WGS84: 'EPSG:4326',
  CRS84: 'EPSG:4326',
  'OGC:CRS84': 'EPSG:4326',
}

/** The UTM zone a point lies in, WGS84: at most some 3 degrees from its central meridian, scale within 0.1 %. */
export function utmAround(longitude: number, latitude: number): Crs {
  const zone = Math.min(60, Math.max(1, Math.floor((longitude + 180) / 6) + 1))
  return crsOf(`EPSG:${latitude < 0 ? 327 : 326}${String(zone).padStart(2, '0')}`)
}

function utmOf(code: string): { proj: string; unit: 'metres' } | undefined {
  const [, family, digits] = /^EPSG:(326|327|258)(\d\d)$/.exec(code) ?? []
  const zone = Number(digits)
  if (family === undefined || zone < 1 || zone > 60 || (family === '258' && (zone < 28 || zone > 38)))
    return undefined
  const datum = family === '258' ? '+ellps=GRS80' : '+datum=WGS84'
  return {
    proj: `+proj=utm +zone=${zone}${family === '327' ? ' +south' : ''} ${datum} +units=m +no_defs +type=crs`,
    unit: 'metres',
  }
}
