// Finds a text in the text layer of a page, over the borders of its pieces and lines.

function pieces(layer) {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const found = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      found.push({ node, start: text.length })
      text += node.data
    } else if (node.tagName === 'BR') {
      text += ' '
    }
  }
  return { found, text }
}

function pattern(text) {
  const words = text.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return new RegExp(words.join('\\s*'), 'giu')
}

function standsAlone(text, start, end) {
  const letter = /[\p{L}\p{N}]/u
  return !letter.test(text[start - 1] ?? ' ') && !letter.test(text[end] ?? ' ')
}

function point(found, offset, end) {
  for (const piece of found) {
    const within = offset - piece.start
    if (within >= 0 && (end ? within <= piece.node.length && within > 0 : within < piece.node.length)) {
      return [piece.node, within]
    }
  }
  return null
}

export function occurrences(layer, wanted, wholeWord) {
  const { found, text } = pieces(layer)
  const ranges = []
  for (const match of text.matchAll(pattern(wanted))) {
    const start = match.index
    const end = start + match[0].length
    const from = point(found, start, false)
    const to = point(found, end, true)
    if (from && to && (!wholeWord || standsAlone(text, start, end))) {
      const range = document.createRange()
      range.setStart(...from)
      range.setEnd(...to)
      ranges.push(range)
    }
  }
  return ranges
}
