// Draws the process of a case when it comes into view, and marks what is done and where the case is.

const READABLE = 0.8

function added(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes)
    element.onload = resolve
    element.onerror = () => reject(new Error(`${tag} could not be loaded`))
    document.head.append(element)
  })
}

let wanted

// A case of several questions has several diagrams: what draws them is fetched once.
function pens() {
  wanted ??= Promise.all([
    added('link', { rel: 'stylesheet', href: '/assets/bpmn/diagram-js.css' }),
    added('link', { rel: 'stylesheet', href: '/assets/bpmn/bpmn-js.css' }),
    added('script', { src: '/assets/bpmn/bpmn-navigated-viewer.min.js' }),
  ])
  return wanted
}

function flag(viewer, step) {
  const box = document.createElement('div')
  box.className = step.now ? 'app-diagram__flag app-diagram__flag--now' : 'app-diagram__flag'
  box.textContent = step.now ? ['Now', step.count].filter(Boolean).join(' · ') : 'Done'
  viewer.get('overlays').add(step.element, { position: { top: -12, right: 40 }, html: box })
}

function marked(viewer, steps) {
  for (const step of steps) {
    const shape = viewer.get('elementRegistry').get(step.element)
    if (shape && shape.waypoints === undefined) {
      viewer.get('canvas').addMarker(step.element, step.now ? 'now' : 'done')
      if (shape.width > 60) {
        flag(viewer, step)
      }
    }
  }
}

// All of it where that can be read, otherwise the part where the case is.
function frame(viewer, steps) {
  const canvas = viewer.get('canvas')
  const shapes = viewer.get('elementRegistry')
  const { clientWidth, clientHeight } = canvas.getContainer()
  if (clientWidth === 0 || clientHeight === 0) {
    // hidden, or the page is being left: nothing can be measured
    return
  }
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE) {
    return
  }
  const at = steps.filter((step) => shapes.get(step.element)).sort((a, b) => a.now - b.now).at(-1)
  const shape = at && shapes.get(at.element)
  if (shape) {
    const outer = canvas.viewbox().outer
    const width = outer.width / READABLE
    const height = outer.height / READABLE
    const middle = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
    canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height })
  }
}

async function draw(place) {
  const answer = await fetch(place.dataset.diagram, { headers: { Accept: 'application/json' } })
  if (!answer.ok) {
    return
  }
  const progress = await answer.json()
  await pens()
  // the wheel belongs to the page; the diagram is moved by dragging
  const viewer = new window.BpmnJS({ container: place, zoomScroll: { enabled: false } })
  await viewer.importXML(progress.diagram)
  frame(viewer, progress.steps)
  marked(viewer, progress.steps)
  // a telephone that is turned shows the place where the case is, too
  new ResizeObserver(() => {
    viewer.get('canvas').resized()
    frame(viewer, progress.steps)
  }).observe(place)
  place.dataset.drawn = 'true'
}

export function diagrams(page) {
  for (const place of page.querySelectorAll('[data-diagram]')) {
    place.hidden = false
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watch.disconnect()
        // the same steps stand below as text: a diagram that cannot be drawn is only hidden
        draw(place).catch(() => (place.hidden = true))
      }
    })
    watch.observe(place)
  }
}
