// The two lists beside the pages.

function element(tag, text, attributes = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...attributes })
}

function button(text, about, act) {
  const one = element('button', text, { type: 'button', onclick: act })
  one.append(element('span', ` ${about}`, { className: 'govuk-visually-hidden' }))
  return one
}

function name(mark) {
  return mark.text ?? `Box on page ${mark.area.page}`
}

export class Lists {
  #room
  #open
  #acts

  constructor(room, open, acts) {
    this.#room = room
    this.#open = open
    this.#acts = acts
  }

  show({ marks, suggestions }) {
    this.#fill('marks', marks, (mark) => this.#mark(mark))
    this.#fill('suggestions', suggestions, (suggestion) => this.#suggestion(suggestion))
  }

  #fill(list, items, line) {
    const place = this.#room.querySelector(`[data-list=${list}]`)
    const at = [...place.children].findIndex((item) => item.contains(document.activeElement))
    place.replaceChildren(...items.map(line))
    this.#room.querySelector(`[data-count=${list}]`).textContent = `(${items.length})`
    if (at >= 0) {
      // the keyboard stays where it was: on the line that moved up
      ;(place.children[Math.min(at, items.length - 1)]?.querySelector('button') ?? place).focus()
    }
  }

  #suggestion(suggestion) {
    const line = element('li', '')
    const times = suggestion.times > 1 ? `, ${suggestion.times} times` : ''
    line.append(
      element('strong', suggestion.text),
      element('span', `${suggestion.kind}${times}. ${suggestion.why}`, { className: 'app-room__why' }),
    )
    if (this.#open) {
      line.append(
        button('Mark', suggestion.text, () => this.#acts.accept(suggestion)),
        button('Keep', suggestion.text, () => this.#acts.keep(suggestion)),
      )
    }
    return line
  }

  #mark(mark) {
    const line = element('li', '')
    line.append(element('strong', name(mark)))
    if (this.#open) {
      line.append(this.#reasons(mark))
    } else {
      line.append(element('span', mark.label, { className: 'app-room__why' }))
    }
    line.append(button('Show', name(mark), () => this.#acts.show(mark)))
    if (this.#open) {
      line.append(button('Take away', name(mark), () => this.#acts.remove(mark)))
    }
    return line
  }

  #reasons(mark) {
    const select = this.#room.querySelector('#reason').cloneNode(true)
    select.removeAttribute('id')
    select.setAttribute('aria-label', `Reason for ${name(mark)}`)
    select.value = mark.withholding
    select.onchange = () => this.#acts.change(mark, select.value)
    return select
  }
}
