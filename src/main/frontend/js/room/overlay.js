// Boxes over the pages: marks in dark, suggestions dashed. Places are in per cent of the page, so zoom does not move them.
import { size } from './pages.js'
import { occurrences } from './find.js'

function box(kind, place) {
  const element = document.createElement('div')
  element.className = `app-room__box${kind ? ` app-room__box--${kind}` : ''}`
  for (const [side, value] of Object.entries(place)) {
    element.style[side] = `${value}%`
  }
  return element
}

export function percent(area, page) {
  return {
    left: (100 * area.x) / page.width,
    top: (100 * area.y) / page.height,
    width: (100 * area.width) / page.width,
    height: (100 * area.height) / page.height,
  }
}

function within(rect, frame) {
  return {
    left: (100 * (rect.left - frame.left)) / frame.width,
    top: (100 * (rect.top - frame.top)) / frame.height,
    width: (100 * rect.width) / frame.width,
    height: (100 * rect.height) / frame.height,
  }
}

export class Overlay {
  #viewer
  #state = { marks: [], suggestions: [] }
  #shown = null

  constructor(viewer) {
    this.#viewer = viewer
    viewer.eventBus.on('pagerendered', (event) => this.#page(event.pageNumber))
    viewer.eventBus.on('textlayerrendered', (event) => this.#page(event.pageNumber))
  }

  draw(state) {
    this.#state = state
    for (let number = 1; number <= this.#viewer.pagesCount; number++) {
      this.#page(number)
    }
  }

  // Brings a mark into view; null for none.
  show(mark) {
    this.#shown = mark?.id ?? null
    if (mark?.area) {
      this.#viewer.scrollPageIntoView({ pageNumber: mark.area.page })
    }
    this.draw(this.#state)
    this.#viewer.container.querySelector('.app-room__box--shown')?.scrollIntoView({ block: 'center' })
  }

  #page(number) {
    const view = this.#viewer.getPageView(number - 1)
    view.div.querySelector('.app-room__layer')?.remove()
    const layer = document.createElement('div')
    layer.className = 'app-room__layer'
    const page = size(view)
    for (const mark of this.#state.marks) {
      const boxes = mark.area ? this.#area(mark, number, page) : this.#texts(mark, view)
      boxes.forEach((one) => one.classList.toggle('app-room__box--shown', mark.id === this.#shown))
      layer.append(...boxes)
    }
    for (const suggestion of this.#state.suggestions) {
      layer.append(...this.#texts(suggestion, view, 'suggested'))
    }
    view.div.append(layer)
  }

  #area(mark, number, page) {
    return mark.area.page === number ? [box('', percent(mark.area, page))] : []
  }

  #texts(wanted, view, kind = '') {
    const text = view.div.querySelector('.textLayer')
    if (!text) {
      return []
    }
    const frame = view.div.getBoundingClientRect()
    return occurrences(text, wanted.text, wanted.wholeWord ?? true).flatMap((range) =>
      [...range.getClientRects()].filter((rect) => rect.width > 1).map((rect) => box(kind, within(rect, frame))),
    )
  }
}
