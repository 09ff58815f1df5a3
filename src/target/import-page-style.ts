/** The look of IMPORT.html on screen and on paper; no picture, font or script from elsewhere. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1d2733; --soft: #5b6775; --line: #d8dee5; --accent: #14532d; --paper: #fff; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f5f7; color: var(--ink); font: 16px/1.5 "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 2rem auto; padding: 2.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
header p { margin: 0; color: var(--soft); }
h1 { margin: 0; font-size: 2.4rem; line-height: 1.15; overflow-wrap: anywhere; }
h2 { margin: 0 0 .3rem; font-size: 1.15rem; }
main > h2 { margin-top: 2rem; }
.check { padding: .6rem 1rem; border-left: 5px solid var(--accent); background: #ecf5ef; font-weight: 600; }
.warning { padding: .8rem 1rem; border: 2px solid #b45309; border-radius: 8px; background: #fff7e8; }
.warning p { margin: 0; }
.calm, .note { color: var(--soft); font-size: .92rem; }
.steps { list-style: none; padding: 0; counter-reset: step; }
.steps > li { position: relative; margin: 0 0 1rem; padding: 1rem 1rem .6rem 3.6rem; border: 1px solid var(--line); border-radius: 8px; counter-increment: step; break-inside: avoid; }
.steps > li::before { content: counter(step); position: absolute; left: 1rem; top: .9rem; width: 1.8rem; height: 1.8rem; border-radius: 50%; background: var(--accent); color: #fff; font-weight: 700; line-height: 1.8rem; text-align: center; }
.steps p { margin: .2rem 0 .6rem; }
.files { list-style: none; margin: 0 0 .6rem; padding: 0; }
.files li { padding: .15rem 0; }
.box { display: inline-block; width: 1em; height: 1em; margin-right: .6em; border: 1.5px solid var(--soft); border-radius: 3px; vertical-align: -.12em; }
.count { color: var(--soft); margin-left: .4em; }
code { font: 600 .95em ui-monospace, Consolas, monospace; }
.way { padding: .5rem .8rem; background: #f3f5f7; border-radius: 6px; }
.way i { font-style: normal; border-bottom: 1px dotted var(--soft); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; }
th { color: var(--soft); font-weight: 600; font-size: .9rem; }
tfoot td { border-bottom: 0; border-top: 2px solid var(--ink); font-weight: 700; }
dt { font-weight: 600; }
dd { margin: 0 0 .6rem; color: var(--soft); }
@media print {
  body { background: none; font-size: 11pt; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  .check, .warning, .way, .steps > li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, dt { break-after: avoid; }
  tr, dd { break-inside: avoid; }
}
`
