/** How the letter "Mengapa saya?" stands on one page: what happens, why, what else was looked at, what you may do. */
export const letterTemplate = `
#let w = d.words
#let heading(text-of) = block(above: 0.9em, below: 0.45em, sticky: true, text(size: 10.5pt, weight: "bold", fill: rgb("#0B4F6C"), text-of))
#let facts(list) = if list.len() > 0 {
  block(above: 0.5em, below: 0.2em, {
    set text(size: 8.5pt)
    set par(justify: false, leading: 0.45em)
    for (i, line) in list.enumerate() { text(fill: muted, line); if i + 1 < list.len() { linebreak() } }
  })
}
#sheet(margin: (top: 1.7cm, bottom: 1.9cm, left: 2.4cm, right: 2.1cm), {
  set text(size: d.size * 1pt)
  set par(leading: 0.56em, spacing: 0.62em)
  letterhead(d.letterhead, d.emblem, agency: true)
  v(0.1em)
  grid(
    columns: (1fr, auto),
    { set par(justify: false); if d.number != none { [#w.number #d.number]; linebreak() }; strong(d.subject) },
    [#d.placeDate],
  )
  v(0.2em)
  {
    set par(justify: false)
    d.to.join(linebreak())
  }
  v(0.3em)
  d.greeting
  parbreak()
  d.opening
  if d.from != none or d.into != none {
    block(width: 100%, stroke: hair, radius: 3pt, inset: 7pt, above: 0.7em, below: 0.7em, {
      set par(justify: false, leading: 0.5em)
      grid(
        columns: if d.into == none { (1fr,) } else { (1fr, 0.7cm, 1fr) },
        align: (left + horizon, center + horizon, left + horizon),
        ..(
          if d.into == none { ({ small(w.from); linebreak(); strong(d.from.post); linebreak(); d.from.unit },) }
          else {(
            { small(w.from); linebreak(); if d.from == none { w.none } else { strong(d.from.post); linebreak(); d.from.unit } },
            text(size: 14pt, fill: rgb("#0B4F6C"), "→"),
            { small(w.to); linebreak(); strong(d.into.post); linebreak(); d.into.unit },
          )}
        ),
      )
    })
  }
  heading(w.why)
  grid(
    columns: (0.6cm, 1fr),
    row-gutter: 0.6em,
    ..d.why.enumerate().map(((i, reason)) => (
      numbering("1.", i + 1),
      { reason.sentence; facts(reason.facts) },
    )).flatten(),
  )
  if d.alternatives.len() > 0 or d.considered != none {
    heading(w.alternatives)
    if d.considered != none { d.considered }
    if d.alternatives.len() > 0 {
      grid(
        columns: (0.6cm, 1fr),
        row-gutter: 0.5em,
        ..d.alternatives.map(line => ([–], par(justify: false, line))).flatten(),
      )
    }
  }
  if d.changes.len() > 0 {
    heading(w.changes)
    grid(
      columns: (0.6cm, 1fr),
      row-gutter: 0.5em,
      ..d.changes.map(line => ([–], line)).flatten(),
    )
  }
  heading(w.rights)
  d.rights.join(" ")
  parbreak()
  d.contact
  v(0.5em)
  grid(
    columns: (1fr, 7.2cm),
    column-gutter: 0.6cm,
    if d.qr != none {
      set par(justify: false)
      grid(columns: (1.7cm, 1fr), column-gutter: 6pt, align: horizon, image(bytes(d.qr), format: "svg", width: 1.7cm), text(size: 8.5pt, fill: muted, w.open))
    },
    if d.signature != none { signature(d.signature, width: 100%) },
  )
})
`;
