// Draws the process of a case when it comes into view, and marks what is done and where the case is.

function added(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes)
    element.onload = resolve
    element.onerror = () => reject(new Error(`${tag} could not be loaded`))
    document.head.append(element)
  })
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

async function draw(place) {
  const answer = await fetch(place.dataset.diagram, { headers: { Accept: 'application/json' } })
  if (!answer.ok) {
    return
  }
  const progress = await answer.json()
  await Promise.all([
    added('link', { rel: 'stylesheet', href: '/assets/bpmn/diagram-js.css' }),
    added('link', { rel: 'stylesheet', href: '/assets/bpmn/bpmn-js.css' }),
    added('script', { src: '/assets/bpmn/bpmn-navigated-viewer.min.js' }),
  ])
  const viewer = new window.BpmnJS({ container: place })
  await viewer.importXML(progress.diagram)
  viewer.get('canvas').zoom('fit-viewport', 'auto')
  marked(viewer, progress.steps)
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
