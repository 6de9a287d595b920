/** How the record of a TPK session stands on paper: berita acara, daftar hadir, notulen. */
export const minutesTemplate = `
#let w = d.words
#let part-title(title, subtitle) = {
  set par(justify: false, leading: 0.55em)
  align(center, { text(size: 13pt, weight: "bold", upper(title)); linebreak(); subtitle })
  v(0.6em)
}
#let heading(text-of) = block(above: 1.1em, below: 0.6em, sticky: true, text(weight: "bold", text-of))
#let plain-table(columns, header, rows, size: 9.5pt) = {
  set text(size: size)
  set par(justify: false, leading: 0.5em)
  show table.cell.where(y: 0): set text(weight: "bold")
  table(
    columns: columns,
    stroke: hair,
    inset: (x: 5pt, y: 5pt),
    align: (x, y) => if y == 0 { center + horizon } else if x == 0 { center + top } else { left + top },
    fill: (x, y) => if y == 0 { rgb("#EEF2F5") } else { none },
    table.header(..header),
    ..rows.map(row => row.map(cell => table.cell(breakable: false, if cell == none { [–] } else { cell }))).flatten(),
  )
}
#let outcome-colour = (direkomendasikan: rgb("#1B6E3C"), tidak_disetujui: rgb("#B42318"), ditunda: rgb("#8A4B00"))
#let item(it) = block(breakable: false, width: 100%, stroke: (top: hair), inset: (top: 7pt, bottom: 3pt), {
  set par(justify: false, leading: 0.55em)
  grid(
    columns: (0.9cm, 1fr, auto),
    column-gutter: 4pt,
    strong(it.no),
    { strong(it.name); h(0.6em); small("NIP " + it.nip) },
    align(right, text(weight: "bold", fill: outcome-colour.at(it.outcome), it.outcomeText)),
  )
  pad(left: 1.05cm, top: 0.1em, {
    set text(size: 10pt)
    fields(it.lines, width: 3.2cm)
  })
})

#sheet({
  letterhead(d.letterhead, d.emblem, agency: true)
  part-title(w.record, d.title)
  align(center, [#w.number #d.number])
  v(0.5em)
  d.opening
  parbreak()
  heading(w.basis)
  numbered(d.basis)
  heading(w.attendance)
  d.quorumText
  heading(w.outcome)
  d.summary
  v(0.4em)
  for it in d.items { item(it) }
  v(0.8em)
  d.closing
  v(1em)
  block(breakable: false, grid(
    columns: (1fr, 1fr),
    column-gutter: 0.8cm,
    signature(d.secretary, width: 100%),
    signature(d.chair, width: 100%),
  ))
})
#sheet({
  part-title(w.attendanceList, d.title)
  plain-table(
    (0.9cm, 2.2fr, 2.1fr, auto, auto, 2.2fr),
    w.attendanceColumns,
    d.attendance,
  )
  v(0.4em)
  small(w.agreementNote)
})
#sheet({
  part-title(w.notes, d.title)
  fields(d.notesHead, width: 3.4cm)
  v(0.6em)
  plain-table((2.4cm, 1fr), w.notesColumns, d.notes)
  v(1em)
  block(breakable: false, grid(
    columns: (1fr, 1fr),
    column-gutter: 0.8cm,
    signature(d.secretary, width: 100%),
    signature(d.chair, width: 100%),
  ))
})
`;
