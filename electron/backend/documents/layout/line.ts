import { reorder } from './bidi.ts'
import type { Inline, Line } from './pdfmake.ts'

/**
 * Puts the pieces of a finished line in visual order and aligns it: what pdfmake's alignLine does, plus the rules L1
 * and L2 of the bidirectional algorithm. A line is placed once, even when its block is moved to another page.
 */
export function placeLine(line: Line, availableWidth: number): void {
  const first = line.inlines[0]
  if (!first || line._reordered) return
  line._reordered = true
  trimEdges(line.inlines)
  const rightToLeft = first._piece!.base % 2 === 1
  const { alignment } = first
  const indent = first.leadingIndent ? -Math.min(0, first.leadingCut) : 0
  const visual = reorder(line.inlines.map((inline) => inline._piece!.level)).map((index) => line.inlines[index]!)

  let x = rightToLeft ? 0 : indent
  for (const inline of visual) {
    inline.x = x
    x += inline.width
  }
  line.inlines = visual
  line.inlineWidths = visual.reduce((sum, inline) => sum + inline.width, 0)
  line.leadingCut = -indent
  line.trailingCut = 0

  const slack = availableWidth - line.getWidth()
  const stretches = alignment === 'justify' && !line.newLineForced && !line.lastLineInParagraph
  if (stretches) justify(visual, slack)
  else if (alignment === 'right' || (alignment === 'justify' && rightToLeft)) line.x = (line.x ?? 0) + slack
  else if (alignment === 'center') line.x = (line.x ?? 0) + slack / 2
}

/**
 * Rule L1, made simple: the white space at both ends of a line belongs to the paragraph's direction, and it is never
 * seen, so it goes. `preserveLeadingSpaces` and `preserveTrailingSpaces` have left no cut, and keep theirs.
 */
function trimEdges(inlines: Inline[]): void {
  for (const inline of inlines) {
    if (/^\s/.test(inline.text) && inline.leadingCut + (inline.leadingIndent ?? 0) <= 0) break
    setText(inline, inline.text.trimStart())
    if (inline.text) break
  }
  for (const inline of inlines.toReversed()) {
    if (/\s$/.test(inline.text) && inline.trailingCut <= 0) break
    setText(inline, inline.text.trimEnd())
    if (inline.text) break
  }
}

function setText(inline: Inline, text: string): void {
  if (text === inline.text) return
  inline.text = text
  inline.width =
    inline.font.widthOfString(text, inline.fontSize, inline.fontFeatures) +
    inline.characterSpacing * Math.max(0, text.length - 1)
}

/**
 * Widens the spaces between words only: pdfmake would also tear words apart where a piece ends inside them. A space
 * that ends a right-to-left piece lies at its left edge.
 */
function justify(visual: Inline[], slack: number): void {
  const gaps = visual.map((inline) => {
    const leading = /^\s+\S/.test(inline.text) ? 1 : 0
    const trailing = /\s$/.test(inline.text) ? 1 : 0
    return inline._piece!.level % 2 ? { before: trailing, after: leading } : { before: leading, after: trailing }
  })
  const count = gaps.reduce((sum, gap) => sum + gap.before + gap.after, 0)
  if (count === 0 || slack <= 0) return
  const stretch = slack / count
  let shift = 0
  let previousAfter = 0
  visual.forEach((inline, index) => {
    const gap = gaps[index]!
    shift += gap.before * stretch
    inline.x += shift
    // Backgrounds and underlines are drawn over the widened space as well.
    if (index > 0) inline.justifyShift = (previousAfter + gap.before) * stretch
    shift += gap.after * stretch
    previousAfter = gap.after
  })
}
