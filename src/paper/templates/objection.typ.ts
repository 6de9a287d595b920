/** How the receipt of an objection and the ruling on it stand on paper. */
const head = `
#let w = d.words
#let heading(text-of) = block(above: 1.1em, below: 0.6em, sticky: true, text(weight: "bold", text-of))
#let title(text-of) = {
  set par(justify: false, leading: 0.55em)
  align(center, { text(size: 13pt, weight: "bold", upper(text-of)); linebreak(); [#w.number #d.number] })
  v(0.7em)
}
`;

export const receiptTemplate = `
${head}
#sheet({
  letterhead(d.letterhead, d.emblem, agency: true)
  title(w.title)
  w.received
  v(0.2em)
  fields(d.party)
  v(0.5em)
  fields(d.matter)
  if d.attachments.len() > 0 {
    heading(w.attachments)
    set par(justify: false, leading: 0.5em)
    grid(
      columns: (0.7cm, 1fr),
      row-gutter: 0.6em,
      ..d.attachments.enumerate().map(((i, a)) => (
        numbering("1.", i + 1),
        { a.name; linebreak(); small(a.print) },
      )).flatten(),
    )
  }
  v(0.5em)
  block(width: 100%, stroke: hair, radius: 3pt, inset: 9pt, fields(d.clock))
  v(0.3em)
  d.standing
  parbreak()
  d.contact
  v(1em)
  signed-right(d.signature)
})
`;

export const rulingTemplate = `
${head}
#sheet({
  letterhead(d.letterhead, d.emblem, agency: true)
  title(w.title)
  fields(d.party)
  v(0.6em)
  d.opening
  if d.considered.len() > 0 { heading(w.considered); numbered(d.considered) }
  if d.answers.len() > 0 {
    heading(w.answers)
    grid(
      columns: (0.75cm, 1fr),
      row-gutter: 0.85em,
      ..d.answers.enumerate().map(((i, a)) => (
        numbering("1.", i + 1),
        { emph(a.reason); parbreak(); strong(w.answer + ": "); a.answer },
      )).flatten(),
    )
  }
  heading(w.outcomeHead)
  block(width: 100%, stroke: (left: 2.5pt + rgb("#0B4F6C")), inset: (left: 9pt, y: 3pt), {
    strong(d.outcome + ".")
    if d.decides.len() > 0 { parbreak(); numbered(d.decides) }
  })
  heading(w.next)
  d.next
  v(1em)
  signed-right(d.signature)
})
`;
