/** What all papers of the office share: page, letterhead, lists, signature block, test mark, foot line. */
export const commonTemplate = `
#let d = json(bytes(sys.inputs.data))
#let doc = json(bytes(sys.inputs.document))
#let attachment = json(bytes(sys.inputs.attachment))

#let day = doc.day.split("-").map(int)
#set document(
  title: doc.title,
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2), hour: 0, minute: 0, second: 0),
)
#set text(font: "Source Serif 4", fallback: false, lang: doc.lang, size: 11pt, number-type: "lining", hyphenate: false)
#set par(justify: true, leading: 0.64em, spacing: 0.9em)
#show "Bapak/Ibu": it => box(it)
#if attachment != none {
  pdf.embed(
    "/" + attachment.name,
    bytes(attachment.text),
    relationship: "data",
    mime-type: attachment.mime,
    description: attachment.description,
  )
}

#let ink = rgb("#14202B")
#let muted = rgb("#51606E")
#let hair = 0.5pt + rgb("#8C99A5")
#let small(body) = text(size: 8.5pt, fill: muted, body)

// One page, everywhere: number on top from the second page on, the way back to the original at the foot.
#let mark = d.at("mark", default: none)
#let foot-line = d.at("foot", default: none)
#let page-head = context {
  let n = counter(page).get().first()
  if n > 1 { align(center, text(size: 10pt)[– #n –]) }
}
#let page-foot = context {
  set par(justify: false, leading: 0.5em)
  grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    align: (left + horizon, right + horizon),
    {
      if mark != none { text(size: 8pt, weight: "bold", fill: rgb("#8A4B00"), mark); if foot-line != none { linebreak() } }
      if foot-line != none { text(size: 7.5pt, fill: muted, foot-line.map(line => line.map(part => if part.starts-with("https://") { box(part) } else { part }).join(" ")).join(linebreak())) }
    },
    text(size: 8pt, fill: muted)[#counter(page).display() / #counter(page).final().first()],
  )
}
#let page-back = if mark != none {
  place(center + horizon, rotate(-38deg, text(size: 88pt, weight: "bold", fill: rgb("#F4EFE6"), "UJI COBA")))
}
#let sheet(body, flipped: false, margin: (top: 2.3cm, bottom: 2.2cm, left: 2.6cm, right: 2.1cm)) = {
  set page(
    paper: "a4",
    flipped: flipped,
    margin: margin,
    header: page-head,
    footer: page-foot,
    footer-descent: 28%,
    background: page-back,
  )
  body
}

// The head of a governor's decree is centred without a line; that of an agency closes with a double line.
#let letterhead(lines, emblem, agency: false) = {
  set par(justify: false, leading: 0.45em)
  set align(center)
  if emblem != none { image(bytes(emblem), format: "svg", height: 2.1cm); v(-0.3em) }
  if agency and lines.len() > 1 {
    stack(
      dir: ttb,
      spacing: 5pt,
      ..lines.enumerate().map(((i, line)) => {
        if i == 0 { text(size: 12.5pt, upper(line)) }
        else if i == 1 { text(size: 15pt, weight: "bold", upper(line)) }
        else { text(size: 9pt, line) }
      }),
    )
    v(7pt, weak: true)
    stack(dir: ttb, spacing: 1.5pt, line(length: 100%, stroke: 1.6pt + ink), line(length: 100%, stroke: 0.5pt + ink))
    v(10pt, weak: true)
  } else {
    for line in lines { text(size: 14pt, weight: "bold", tracking: 0.02em, upper(line)); linebreak() }
    v(0.9em)
  }
}

// Label, colon, content: how Menimbang, Mengingat and KESATU stand in every Indonesian decree.
#let clause(label, body, width: 3.1cm) = grid(
  columns: (width, 0.4cm, 1fr),
  par(justify: false, label), ":", body,
)
#let lettered(items) = if items.len() == 1 { items.first() } else {
  grid(
    columns: (0.65cm, 1fr),
    row-gutter: 0.72em,
    ..items.enumerate().map(((i, item)) => (numbering("a.", i + 1), item)).flatten(),
  )
}
#let numbered(items) = if items.len() == 1 { items.first() } else {
  grid(
    columns: (0.75cm, 1fr),
    row-gutter: 0.72em,
    ..items.enumerate().map(((i, item)) => (numbering("1.", i + 1), item)).flatten(),
  )
}

// Five fields of a person, or any list of label and value.
#let fields(rows, width: 4.9cm) = grid(
  columns: (width, 0.45cm, 1fr),
  row-gutter: 0.62em,
  ..rows.map(((label, value)) => (par(justify: false, label), ":", par(justify: false, value))).flatten(),
)

// Signature block: the visible part of the electronic signature stands between office and name.
#let signature(s, width: 7.6cm) = block(breakable: false, width: width, {
  set par(justify: false, leading: 0.55em)
  for line in s.above { line; linebreak() }
  strong(s.office + ",")
  v(0.5em)
  if s.qr == none { box(height: 1.7cm, align(horizon, s.note.join(linebreak()))); linebreak() } else {
    box(stroke: hair, radius: 3pt, inset: 6pt, grid(
      columns: (1.75cm, 1fr),
      column-gutter: 7pt,
      align: (center + horizon, left + horizon),
      image(bytes(s.qr), format: "svg", width: 1.75cm),
      text(size: 8pt, {
        for (i, line) in s.note.enumerate() {
          if i == 0 { strong(line) } else { text(fill: muted, line) }
          if i + 1 < s.note.len() { linebreak() }
        }
      }),
    ))
    v(0.3em)
  }
  strong(underline(offset: 2.5pt, stroke: 0.6pt, s.name))
  for line in s.below { linebreak(); line }
})
#let signed-right(s, width: 7.6cm) = grid(columns: (1fr, width), [], align(left, signature(s, width: width)))
`;
