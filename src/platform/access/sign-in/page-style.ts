// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { lettersPath } from './letters.ts'

const tokens = readFileSync(new URL('../../ui/tokens/tokens.css', import.meta.url), 'utf8')

/** The look of the pages around signing in, of the same tokens as the screens. */
export const pageStyle = `@font-face{font-family:"Atkinson Hyperlegible Next";src:url(${lettersPath}) format("woff2");font-weight:200 800;font-display:swap}
${tokens.replaceAll(/\/\*.*?\*\//g, '')}
*{box-sizing:border-box;margin:0}
body{background:var(--page);color:var(--ink);font:16px/1.5 "Atkinson Hyperlegible Next",system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
header{display:flex;align-items:center;gap:12px;min-height:60px;padding:8px 16px;background:var(--surface);border-bottom:1px solid var(--line);font-weight:650}
header svg{width:28px;height:28px;fill:none;stroke-width:4}
.warp{stroke:var(--primary)}.weft{stroke:var(--accent-fill)}
main{max-width:1104px;margin:0 auto;padding:32px 16px 64px}
h1{font-size:31px;line-height:40px;font-weight:650;margin-bottom:8px;text-wrap:balance}
h2{font-size:16px;line-height:24px;font-weight:650;margin:32px 0 12px}
p{max-width:68ch;margin:0 0 16px}
dl{margin:0 0 24px}dt{color:var(--muted);font-size:14px}dd{margin:0 0 12px;font-weight:650}
a{color:var(--primary)}a:hover{color:var(--primary-hover)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.button{display:inline-block;min-height:44px;padding:10px 16px;border-radius:4px;background:var(--primary);color:var(--on-primary);font-weight:600;text-decoration:none}
.button:hover{background:var(--primary-hover);color:var(--on-primary)}
.notice{background:var(--accent-soft);border-left:4px solid var(--accent-fill);padding:12px 16px;max-width:none}
.languages{display:flex;gap:16px;margin-bottom:24px}
.languages [aria-current]{font-weight:650}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:12px;padding:0;list-style:none}
.people button{display:flex;flex-direction:column;justify-content:flex-start;width:100%;height:100%;min-height:44px;padding:12px 16px;text-align:left;font:inherit;color:var(--ink);background:var(--surface);border:1px solid var(--control);border-radius:4px;cursor:pointer}
.people button:hover{background:var(--primary-soft);border-color:var(--primary)}
.name{display:block;font-weight:650}.role{display:block;color:var(--muted);font-size:14px;line-height:20px}.line{display:block;margin-top:4px}
`
