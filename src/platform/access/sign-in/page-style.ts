// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const light = `--page:#FBFAF7;--surface:#FFFFFF;--ink:#1E2421;--muted:#55605A;--line:#D9D4CA;--control:#87918B;--primary:#1F5A4C;--primaryHover:#174639;--primarySoft:#E4EFEA;--onPrimary:#FFFFFF;--accentFill:#D99A2B;--accentSoft:#FBF1DD;--focus:#0B5FFF`
const dark = `--page:#141816;--surface:#1C2220;--ink:#ECEAE4;--muted:#A9B2AC;--line:#343C38;--control:#7C877F;--primary:#7CC4AE;--primaryHover:#9AD6C4;--primarySoft:#1F3730;--onPrimary:#10211C;--accentFill:#D99A2B;--accentSoft:#362B15;--focus:#8FB4FF`

/** The look of the pages around signing in, of the same tokens as the screens. */
export const pageStyle = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box;margin:0}
body{background:var(--page);color:var(--ink);font:16px/1.5 "Atkinson Hyperlegible Next",system-ui,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
header{display:flex;align-items:center;gap:12px;min-height:60px;padding:8px 16px;background:var(--surface);border-bottom:1px solid var(--line);font-weight:650}
header svg{width:28px;height:28px;fill:none;stroke-width:4}
.warp{stroke:var(--primary)}.weft{stroke:var(--accentFill)}
main{max-width:1104px;margin:0 auto;padding:32px 16px 64px}
h1{font-size:31px;line-height:40px;font-weight:650;margin-bottom:8px;text-wrap:balance}
h2{font-size:16px;line-height:24px;font-weight:650;margin:32px 0 12px}
p{max-width:68ch;margin:0 0 16px}
dl{margin:0 0 24px}dt{color:var(--muted);font-size:14px}dd{margin:0 0 12px;font-weight:650}
a{color:var(--primary)}a:hover{color:var(--primaryHover)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.button{display:inline-block;min-height:44px;padding:10px 16px;border-radius:4px;background:var(--primary);color:var(--onPrimary);font-weight:600;text-decoration:none}
.button:hover{background:var(--primaryHover);color:var(--onPrimary)}
.notice{background:var(--accentSoft);border-left:4px solid var(--accentFill);padding:12px 16px;max-width:none}
.languages{display:flex;gap:16px;margin-bottom:24px}
.languages [aria-current]{font-weight:650}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:12px;padding:0;list-style:none}
.people button{width:100%;height:100%;min-height:44px;padding:12px 16px;text-align:left;font:inherit;color:var(--ink);background:var(--surface);border:1px solid var(--control);border-radius:4px;cursor:pointer}
.people button:hover{background:var(--primarySoft);border-color:var(--primary)}
.name{display:block;font-weight:650}.role{display:block;color:var(--muted);font-size:14px;line-height:20px}.line{display:block;margin-top:4px}
`
