// "Tick all" above a list of boxes; hidden where scripts do not run.

export function ticks(page) {
  for (const all of page.querySelectorAll('[data-tick-all]')) {
    all.hidden = false
    const master = all.querySelector('input')
    const boxes = all.closest('table').querySelectorAll('tbody input[type=checkbox]')
    master.addEventListener('change', () => boxes.forEach((box) => (box.checked = master.checked)))
  }
}
