// Every page: GOV.UK components, the officers' keyboard, and what single pages ask for.
import { initAll } from './govuk-frontend.min.js'
import { diagrams } from './diagram.js'
import { keyboard } from './keyboard.js'
import { ticks } from './ticks.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
keyboard(document)
ticks(document)
diagrams(document)
document.documentElement.dataset.ready = 'true'
