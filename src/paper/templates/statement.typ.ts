/** How a statement of duty stands on paper: two identity blocks, one sentence, the oath (practice of SPMT, SPP, SPMJ). */
export const statementTemplate = `
#let w = d.words
#sheet({
  letterhead(d.letterhead, d.emblem, agency: true)
  {
    set par(justify: false, leading: 0.55em)
    align(center, { text(size: 13pt, weight: "bold", upper(w.title)); linebreak(); [#w.number #d.number] })
  }
  v(1em)
  set par(leading: 0.72em)
  w.signer
  pad(left: 0.8cm, fields(d.signer))
  v(0.3em)
  w.subject
  pad(left: 0.8cm, fields(d.subject))
  v(0.3em)
  d.body
  parbreak()
  w.oath
  v(1.2em)
  signed-right(d.signature)
  if d.copies.len() > 0 {
    v(1em)
    block(breakable: false, {
      set text(size: 9.5pt)
      set par(justify: false, leading: 0.5em)
      underline(offset: 2pt, stroke: 0.5pt, w.copies)
      v(-0.3em)
      grid(
        columns: (0.6cm, 1fr),
        row-gutter: 0.5em,
        ..d.copies.enumerate().map(((i, c)) => (numbering("1.", i + 1), c + if i + 1 < d.copies.len() { ";" } else { "." })).flatten(),
      )
    })
  }
})
`;
