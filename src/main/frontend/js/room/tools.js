// Three ways to mark: selected text, a box drawn with the mouse, a box moved with the keyboard.
import { percent } from './overlay.js'
import { size } from './pages.js'

const SMALLEST = 4

function tool(room, name) {
  return room.querySelector(`[data-tool=${name}]`)
}

export function selection(room, viewer, mark) {
  const button = tool(room, 'text')
  let text = ''
  document.addEventListener('selectionchange', () => {
    const selected = document.getSelection()
    const inside = selected.rangeCount > 0 && viewer.container.contains(selected.anchorNode)
    const now = inside ? selected.toString().replace(/\s+/g, ' ').trim() : ''
    if (now || document.activeElement !== button) {
      text = now
    }
    button.disabled = text.length < 2
  })
  // a click would first take the selection away
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    mark(text)
    document.getSelection().removeAllRanges()
  })
}

function pageUnder(viewer, target) {
  const div = target.closest('.page')
  return div && viewer.getPageView(Number(div.dataset.pageNumber) - 1)
}

function clamp(value, most) {
  return Math.min(most, Math.max(0, value))
}

// An area between two points of the screen, in points from the top left of the page as seen.
function areaBetween(view, from, to) {
  const frame = view.div.getBoundingClientRect()
  const page = size(view)
  const x = [from.x, to.x].map((value) => clamp(((value - frame.left) * page.width) / frame.width, page.width))
  const y = [from.y, to.y].map((value) => clamp(((value - frame.top) * page.height) / frame.height, page.height))
  return {
    page: view.id,
    x: Math.min(...x),
    y: Math.min(...y),
    width: Math.abs(x[0] - x[1]),
    height: Math.abs(y[0] - y[1]),
  }
}

function pending(view, area) {
  const box = document.createElement('div')
  box.className = 'app-room__box app-room__box--pending'
  view.div.querySelector('.app-room__layer').append(box)
  put(box, view, area)
  return box
}

function put(box, view, area) {
  for (const [side, value] of Object.entries(percent(area, size(view)))) {
    box.style[side] = `${value}%`
  }
}

export function drawing(room, viewer, place) {
  const button = tool(room, 'draw')
  const on = () => button.getAttribute('aria-pressed') === 'true'
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(!on()))
    room.classList.toggle('app-room--drawing', on())
  })
  viewer.container.addEventListener('pointerdown', (event) => {
    const view = on() && event.button === 0 && pageUnder(viewer, event.target)
    if (!view) {
      return
    }
    event.preventDefault()
    follow(viewer, view, { x: event.clientX, y: event.clientY }, place)
  })
}

function follow(viewer, view, from, place) {
  const box = pending(view, areaBetween(view, from, from))
  const move = (event) => put(box, view, areaBetween(view, from, { x: event.clientX, y: event.clientY }))
  const end = (event) => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    box.remove()
    const area = areaBetween(view, from, { x: event.clientX, y: event.clientY })
    if (event.type === 'pointerup' && area.width >= SMALLEST && area.height >= SMALLEST) {
      place(area)
    }
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

function moved(area, page, [dx, dy], resize) {
  if (resize) {
    return {
      ...area,
      width: Math.max(SMALLEST, Math.min(page.width - area.x, area.width + 6 * dx)),
      height: Math.max(SMALLEST, Math.min(page.height - area.y, area.height + 6 * dy)),
    }
  }
  return { ...area, x: clamp(area.x + 6 * dx, page.width - area.width), y: clamp(area.y + 6 * dy, page.height - area.height) }
}

export function keyboardBox(room, viewer, place, say) {
  const button = tool(room, 'box')
  button.addEventListener('click', () => {
    const view = viewer.getPageView(viewer.currentPageNumber - 1)
    const page = size(view)
    let area = { page: view.id, x: page.width / 3, y: page.height / 3, width: page.width / 3, height: 24 }
    const box = pending(view, area)
    box.tabIndex = 0
    box.setAttribute('role', 'application')
    box.setAttribute('aria-label', 'New box. Arrow keys move it, Shift and arrow keys change its size, Enter places it, Escape drops it.')
    say('Arrow keys move the box, Shift and arrow keys change its size, Enter places it, Escape drops it.')
    box.addEventListener('keydown', (event) => {
      if (STEPS[event.key]) {
        area = moved(area, page, STEPS[event.key], event.shiftKey)
        put(box, view, area)
      } else if (event.key === 'Enter' || event.key === 'Escape') {
        box.remove()
        button.focus()
        event.key === 'Enter' ? place(area) : say('')
      } else {
        return
      }
      event.preventDefault()
    })
    box.scrollIntoView({ block: 'center' })
    box.focus({ preventScroll: true })
  })
}
