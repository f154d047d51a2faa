// The review room: pages by pdf.js, marks and suggestions over them and beside them.
import { Desk } from './room/desk.js'
import { Lists } from './room/lists.js'
import { Overlay } from './room/overlay.js'
import { openPages } from './room/pages.js'
import { drawing, keyboardBox, selection } from './room/tools.js'

const room = document.querySelector('[data-room]')
const open = room.dataset.open === 'true'
const status = room.querySelector('[data-status]')
const say = (words) => (status.textContent = words)
const reason = () => room.querySelector('#reason').value

const desk = new Desk(room.dataset.desk, say)
const viewer = await openPages(room.querySelector('[data-scroll]'), room.dataset.pages)
const overlay = new Overlay(viewer)
const lists = new Lists(room, open, {
  accept: (suggestion) => desk.mark({ text: suggestion.text, wholeWord: true, withholding: reason() }),
  keep: (suggestion) => desk.dismiss(suggestion.text),
  change: async (mark, withholding) => {
    await desk.mark({ text: mark.text, wholeWord: mark.wholeWord, area: mark.area, withholding })
    await desk.unmark(mark.id)
  },
  remove: (mark) => desk.unmark(mark.id),
  show: (mark) => overlay.show(mark),
})

let suggestions = []

desk.onChange((state) => {
  suggestions = state.suggestions
  lists.show(state)
  overlay.show(null)
  overlay.draw(state)
})

if (open) {
  const place = (area) => desk.mark({ area, withholding: reason() })
  selection(room, viewer, (text) => desk.mark({ text, wholeWord: true, withholding: reason() }))
  drawing(room, viewer, place)
  room.querySelector('[data-tool=all]').addEventListener('click', async () => {
    for (const suggestion of suggestions) {
      await desk.mark({ text: suggestion.text, wholeWord: true, withholding: reason() })
    }
  })
  keyboardBox(room, viewer, place, say)
}

await desk.load()
room.dataset.ready = 'true'
