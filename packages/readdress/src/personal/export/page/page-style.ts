/** How the page looks: on a screen of any width, in the dark, and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --line: #dde2e9; --paper: #fff; --ground: #f4f6f9; --accent: #1f5fa8; --note: #fff6e0; --note-line: #e5b94c }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #a3adba; --line: #363e4a; --paper: #1c222b; --ground: #12161c; --accent: #7db4f0; --note: #33290f; --note-line: #8d6f22 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; overflow-wrap: anywhere }
main, nav { max-width: 46rem; margin: 0 auto; padding: 0 1rem }
.choice { position: absolute; opacity: 0; pointer-events: none }
nav { display: flex; justify-content: flex-end; gap: .25rem; padding-top: 1rem }
nav label { padding: .2rem .8rem; border-radius: 999px; color: var(--soft); cursor: pointer }
#zh:checked ~ nav [for=zh], #en:checked ~ nav [for=en] { background: var(--paper); color: var(--accent); box-shadow: inset 0 0 0 1px var(--line); font-weight: 600 }
#zh:focus-visible ~ nav [for=zh], #en:focus-visible ~ nav [for=en] { outline: 2px solid var(--accent) }
#zh:checked ~ main .en, #en:checked ~ main .zh { display: none }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .5rem 0 }
h2 { font-size: 1.25rem; margin: 0 }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; color: var(--accent) }
h4 { font-size: 1rem; margin: 0 }
p { margin: .25rem 0 }
.order, .card { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 1.25rem 0 }
.who, .when, .why, footer { color: var(--soft); font-size: .875rem }
.note { background: var(--note); border-left: 4px solid var(--note-line); padding: .5rem .75rem; border-radius: .25rem; margin: .75rem 0 }
article { border-top: 1px solid var(--line); padding: .75rem 0 }
article:first-of-type { border-top: 0; padding-top: 0 }
dl { margin: .25rem 0 0 }
dl div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: .2rem 0 }
dt { color: var(--soft) }
dd { margin: 0; white-space: pre-line }
.gone { color: var(--soft); font-style: italic }
.accesses { list-style: none; margin: 0; padding: 0 }
.accesses li { border-left: 3px solid var(--accent); padding: .1rem 0 .1rem .75rem; margin: .75rem 0; break-inside: avoid }
.accesses .unseen { border-left-color: var(--line) }
footer { padding: 0 0 2rem }
code { font-size: .8125rem }
@media (max-width: 30rem) { .order, .card { padding: 1rem; border-radius: .5rem } dl div { grid-template-columns: 6.5rem 1fr } h1 { font-size: 1.4rem } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --ground: #fff; --accent: #000; --note: #fff; --note-line: #888 } nav { display: none } body { font-size: 10.5pt } main { max-width: none; padding: 0 } .order, .card { border: 0; border-top: 1px solid #000; border-radius: 0; padding: .75rem 0 } h2, h3, h4 { break-after: avoid } article { break-inside: avoid } @page { margin: 18mm 16mm } }
`
