// Every page: GOV.UK components, and the officers' keyboard.
import { initAll } from './govuk-frontend.min.js'
import { keyboard } from './keyboard.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
keyboard(document)
document.documentElement.dataset.ready = 'true'
