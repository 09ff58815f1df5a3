/**
 * The one style of every page that ledgerdrop writes (report.html, IMPORT.html). System fonts and no external
 * resource, since the pages are opened from a share without the internet; light colours and dark text, since
 * they are printed. Classes: verdict (with good, part, bad or same), facts, number, small, hash, steps, notice.
 */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 70rem; background: #fff; color: #1c2430;
  font: 15px/1.5 system-ui, "Segoe UI", Calibri, Arial, sans-serif; }
header, footer { color: #56606e; font-size: 0.9rem; }
h1 { margin: 0 0 0.25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 1px solid #cfd6df; font-size: 1.2rem; }
h3 { margin: 1.4rem 0 0.3rem; font-size: 1rem; }
p { margin: 0.3rem 0; }
.verdict { margin: 1rem 0; padding: 1rem 1.25rem; border: 1px solid #b9c4d0; border-left-width: 0.6rem;
  border-radius: 4px; background: #f5f7fa; }
.verdict p { font-size: 1.05rem; }
.good { border-color: #3f8f5b; background: #eff8f2; }
.part { border-color: #c98a1b; background: #fdf7ea; }
.bad { border-color: #b93a32; background: #fcf1f0; }
.same { border-color: #4a76a8; background: #f0f5fb; }
.notice { padding: 0.5rem 0.9rem; border: 2px dashed #8a6d1f; background: #fffbe8; font-weight: 600; }
table { margin: 0.4rem 0; border-collapse: collapse; }
th, td { padding: 0.25rem 0.7rem; border: 1px solid #d6dce4; text-align: left; vertical-align: top; }
th { background: #eef2f6; font-weight: 600; }
tfoot td, tr.total td { font-weight: 600; background: #f7f9fb; }
td { overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.whole { white-space: nowrap; }
.facts th { width: 16rem; }
.value { white-space: pre-wrap; }
.steps li { margin: 0.5rem 0; }
.error { color: #a12a22; }
.warning { color: #8a5a00; }
.information { color: #2f5c8f; }
.code { color: #6a7480; font-weight: 400; font-size: 0.85rem; }
.small { color: #56606e; font-size: 0.85rem; }
.hash { font-family: Consolas, "DejaVu Sans Mono", monospace; font-size: 0.75rem; overflow-wrap: anywhere; }
@media screen and (max-width: 45rem) {
  body { padding: 1rem; }
  table { display: block; max-width: 100%; overflow-x: auto; }
  td { overflow-wrap: break-word; }
  .facts th { width: auto; }
}
@media print {
  @page { margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr, .verdict { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
