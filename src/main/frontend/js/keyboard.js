// Lists with data-keyboard: j and k move, Enter opens the row's first link, / goes to the search field.

function typing(target) {
  return target.closest('input, textarea, select, [contenteditable]') !== null
}

function rows(list) {
  return [...list.querySelectorAll('tbody tr')].filter((row) => row.querySelector('a'))
}

function move(list, step) {
  const all = rows(list)
  const here = all.findIndex((row) => row.hasAttribute('data-here'))
  const next = all[Math.min(all.length - 1, Math.max(0, here + step))]
  if (!next) {
    return
  }
  all[here]?.removeAttribute('data-here')
  next.setAttribute('data-here', '')
  next.querySelector('a').focus()
}

export function keyboard(page) {
  const list = page.querySelector('[data-keyboard]')
  if (!list) {
    return
  }
  page.addEventListener('keydown', (event) => {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return
    }
    if (event.key === 'j' || event.key === 'k') {
      move(list, event.key === 'j' ? 1 : -1)
      event.preventDefault()
    }
    if (event.key === '/') {
      page.querySelector('input[type=search]')?.focus()
      event.preventDefault()
    }
  })
}
