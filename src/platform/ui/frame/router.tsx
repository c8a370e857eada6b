// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query'
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  type RouterHistory,
  useRouterState,
} from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect } from 'react'
import { askMe, useClient } from '../client/session.tsx'
import { Skeleton } from '../show/calm.tsx'
import { RefusalNote } from '../show/refusal.tsx'
import { followAccount } from '../words/i18n.tsx'
import { useBilingual } from '../words/use-words.tsx'
import { Announcer } from './announcer.tsx'
import { EmptyHouse, NotFoundScreen, SignInScreen } from './doors.tsx'
import { Frame } from './frame.tsx'
import type { HeaderProps } from './header.tsx'
import { type Me, opensAs } from './me.ts'
import { asRefusal, Boundary } from './root.tsx'
import { mayOpen, menuFor, type Screen } from './screens.ts'
import { useSwitchContext } from './switch-context.tsx'

/** Who is signed in, shared by every screen. */
export function useMe() {
  const { call, remember } = useClient()
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      const who = await call(askMe, {})
      remember(who)
      followAccount(who.account.language)
      return who
    },
    staleTime: 60_000,
  })
}

/** What rooms put around every screen: the search of the own domain, messages, and the counts in the menu. */
export type Around = Pick<HeaderProps, 'find' | 'openFound' | 'messages'> & {
  counts?: Readonly<Record<string, number>>
}
type Surroundings = {
  /** A hook, called inside the frame once it is known who is signed in. */
  useAround?: () => Around
  /** Given by the gallery only. */
  history?: RouterHistory
}

/** The whole router from the list of screens. */
export function makeRouter(
  screens: readonly Screen[],
  { history, useAround = () => ({}) }: Surroundings = {},
) {
  const root = createRootRoute({
    component: () => <Shell screens={screens} useAround={useAround} />,
    notFoundComponent: NotFoundScreen,
  })
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <Home screens={screens} />,
  })
  const others = screens
    .filter(({ path }) => path !== '/')
    .map(
      ({ path, load }): AnyRoute =>
        createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
    )
  return createRouter({
    routeTree: root.addChildren([home, ...others]),
    scrollRestoration: true,
    defaultPendingMs: 100,
    defaultPendingComponent: () => (
      <div className="page">
        <Skeleton />
      </div>
    ),
    defaultErrorComponent: ({ error, reset }) => (
      <div className="page">
        <RefusalNote refusal={asRefusal(error)} retry={reset} focus />
      </div>
    ),
    ...(history ? { history } : {}),
  })
}

function Home({ screens }: { screens: readonly Screen[] }) {
  const { data: who } = useMe()
  const first = who ? menuFor(screens, opensAs(who))[0] : undefined
  return first ? <Navigate to={first.path} replace /> : <EmptyHouse />
}

function Shell({ screens, useAround }: { screens: readonly Screen[]; useAround: () => Around }) {
  const who = useMe()
  const here = useRouterState({ select: state => String(state.matches.at(-1)?.fullPath ?? '') })
  const screen = screens.find(({ path }) => path === here)
  if (who.isPending)
    return (
      <div className="page">
        <Skeleton />
      </div>
    )
  const refusal = who.error ? asRefusal(who.error) : undefined
  if (refusal && refusal.status !== 401 && !who.data)
    return (
      <div className="page">
        <RefusalNote refusal={refusal} retry={() => void who.refetch()} />
      </div>
    )
  if (screen?.layout === 'bare') return <Outlet />
  if (!who.data) return <SignInScreen />
  return (
    <Framed who={who.data} screens={screens} screen={screen} useAround={useAround}>
      {screen && !mayOpen(screen, opensAs(who.data)) ? <NotFoundScreen /> : <Outlet />}
    </Framed>
  )
}

type FramedProps = {
  who: Me
  screens: readonly Screen[]
  screen: Screen | undefined
  useAround: () => Around
  children: ReactNode
}

function Framed({ who, screens, screen, useAround, children }: FramedProps) {
  const inWords = useBilingual()
  const session = useSwitchContext()
  const { counts = {}, ...around } = useAround()
  const path = useRouterState({ select: state => state.location.pathname })
  useEffect(() => {
    if (screen) document.title = `${inWords(screen.title)} · Vlechtwerk`
  }, [screen, inWords])
  const menu = menuFor(screens, opensAs(who)).map(({ path: to, title, menu: entry }) => ({
    to,
    name: inWords(entry?.name ?? title),
    current: path === to || path.startsWith(`${to}/`),
    ...(entry?.count && counts[entry.count] !== undefined ? { count: counts[entry.count]! } : {}),
  }))
  const layout = screen?.layout === 'meeting' ? 'meeting' : 'page'
  return (
    <Frame {...around} who={who} menu={menu} layout={layout} {...session}>
      <Announcer />
      <Boundary key={path}>
        <Suspense
          fallback={
            <div className="page">
              <Skeleton />
            </div>
          }
        >
          {children}
        </Suspense>
      </Boundary>
    </Frame>
  )
}
