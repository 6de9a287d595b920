/** How a decree, its annex and its extract stand on paper (practice of keputusan kepala daerah, domain: L.1). */
export const decreeTemplate = `
#let words = d.words
#let title-block(d, extract: false) = {
  set par(justify: false, leading: 0.55em)
  set align(center)
  if extract { text(weight: "bold", size: 12pt, tracking: 0.12em, words.extract); v(0.3em) }
  text(weight: "bold")[#upper(words.decreeOf + " " + d.authority)]
  linebreak()
  [#words.number #d.number]
  v(0.5em)
  upper(words.about)
  v(0.5em)
  text(weight: "bold", upper(d.about))
  v(0.7em)
  [#upper(d.authority),]
  v(0.6em)
}
#let ordinals = d.ordinals
#let decision-clauses(items) = for (i, item) in items.enumerate() {
  v(0.15em)
  clause(strong(ordinals.at(i)), item)
}
#let annex-head() = grid(columns: (1fr, 9.6cm), [], {
  set par(justify: false, leading: 0.5em)
  set text(size: 9.5pt)
  strong(words.annex)
  linebreak()
  upper(words.decreeOf + " " + d.authority)
  v(0.15em)
  grid(
    columns: (1.9cm, 0.35cm, 1fr),
    row-gutter: 0.5em,
    words.number, ":", d.number,
    words.dated, ":", d.dateText,
    words.about, ":", upper(d.about),
  )
})
#let post(p) = if p == none { [–] } else {
  text(weight: "semibold", p.post)
  linebreak()
  p.unit
  if p.level != none { linebreak(); small(p.level) }
}
#let annex-table() = {
  set text(size: 9pt)
  set par(justify: false, leading: 0.5em)
  show table.cell.where(y: 0): set text(weight: "bold", size: 8.5pt)
  table(
    columns: d.columns.map(c => if c.width == "auto" { auto } else { float(c.width) * 1fr }),
    align: (x, y) => if y <= 1 { center + horizon } else if x == 0 { center + top } else { left + top },
    stroke: hair,
    inset: (x: 4.5pt, y: 5pt),
    fill: (x, y) => if y <= 1 { rgb("#EEF2F5") } else { none },
    table.header(
      ..d.columns.map(c => c.title),
      ..d.columns.enumerate().map(((i, _)) => text(size: 7.5pt, weight: "regular", fill: muted, str(i + 1))),
    ),
    ..d.rows.map(row => row.map(cell => table.cell(breakable: false, {
      if type(cell) == dictionary and "post" in cell { post(cell) }
      else if type(cell) == dictionary { cell.line; if cell.under != none { linebreak(); text(size: 8.5pt, cell.under) } }
      else if type(cell) == array {
        for (i, line) in cell.enumerate() {
          if i == 0 { text(weight: "semibold", line) } else { linebreak(); text(size: 8.5pt, line) }
        }
      }
      else if cell == none { [–] }
      else { cell }
    }))).flatten(),
  )
}
#let copies() = if d.copies.len() > 0 {
  v(0.8em)
  block(breakable: false, {
    set text(size: 9.5pt)
    set par(justify: false, leading: 0.5em)
    underline(offset: 2pt, stroke: 0.5pt, words.copies)
    v(-0.3em)
    grid(
      columns: (0.6cm, 1fr),
      row-gutter: 0.5em,
      ..d.copies.enumerate().map(((i, c)) => (numbering("1.", i + 1), c + if i + 1 < d.copies.len() { ";" } else { "." })).flatten(),
    )
  })
}
#let body-of(d) = {
  if d.considering.len() > 0 { clause(words.considering, lettered(d.considering)) }
  if d.inView.len() > 0 { clause(words.inView, numbered(d.inView)) }
  if d.noting.len() > 0 { clause(words.noting, numbered(d.noting)) }
}
#let resolved() = {
  v(0.5em)
  block(sticky: true, width: 100%, align(center, text(weight: "bold", tracking: 0.08em, words.resolves)))
  v(0.1em)
  clause(words.sets, upper(words.decreeOf + " " + d.authority + " " + words.about + " " + d.about) + ".")
}
`;

/** The whole decree: body on upright pages, annex on lying ones. */
export const fullDecreeTemplate = `
${decreeTemplate}
#sheet({
  letterhead(d.letterhead, d.emblem)
  title-block(d)
  body-of(d)
  resolved()
  decision-clauses(d.decides)
  v(1em)
  signed-right(d.signature)
  copies()
})
#if d.rows.len() > 0 {
  sheet(flipped: true, margin: (top: 2cm, bottom: 1.9cm, left: 1.8cm, right: 1.8cm), {
    annex-head()
    v(0.6em)
    align(center, block(width: 80%, { set par(justify: false); text(weight: "bold", upper(d.annexTitle)) }))
    v(0.4em)
    annex-table()
    v(0.8em)
    signed-right(d.annexSignature)
  })
}
`;

/** The extract: the same decree with the row of one person, certified by the personnel agency. */
export const extractTemplate = `
${decreeTemplate}
#sheet(margin: (top: 1.6cm, bottom: 2cm, left: 2.6cm, right: 2.1cm), {
  set text(size: 10pt)
  set par(leading: 0.54em, spacing: 0.7em)
  letterhead(d.letterhead, d.emblem)
  title-block(d, extract: true)
  clause(words.considering, words.andSoOn)
  clause(words.inView, words.andSoOn)
  if d.noting.len() > 0 { clause(words.noting, words.andSoOn) }
  resolved()
  clause(strong(ordinals.first()), {
    d.decides.first()
    v(0.2em)
    fields(d.person, width: 4.6cm)
  })
  for (i, item) in d.decides.enumerate() {
    if i > 0 { v(0.15em); clause(strong(ordinals.at(i)), item) }
  }
  v(0.3em)
  [#words.extractGiven]
  v(0.5em)
  grid(
    columns: (1fr, 1fr),
    column-gutter: 0.8cm,
    signature(d.certifier, width: 100%),
    signature(d.signature, width: 100%),
  )
})
`;
