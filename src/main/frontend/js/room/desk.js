// Talks with the server; every answer is the whole state of the document.

const header = () => document.querySelector('meta[name=csrf-header]').content
const token = () => document.querySelector('meta[name=csrf-token]').content

export class Desk {
  #address
  #say
  #listeners = []

  constructor(address, say) {
    this.#address = address
    this.#say = say
  }

  onChange(listener) {
    this.#listeners.push(listener)
  }

  load() {
    return this.#ask('GET', '/marks')
  }

  mark(wish) {
    return this.#ask('POST', '/marks', wish, 'Marked')
  }

  unmark(id) {
    return this.#ask('DELETE', `/marks/${id}`, undefined, 'Mark taken away')
  }

  dismiss(text) {
    return this.#ask('POST', '/dismissals', { text }, 'Kept as it is')
  }

  async #ask(method, path, body, done = '') {
    const headers = { Accept: 'application/json', [header()]: token() }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json'
    }
    const answer = await fetch(this.#address + path, { method, headers, body: body && JSON.stringify(body) }).catch(() => null)
    if (!answer) {
      return this.#say('The server did not answer. Your last step was not saved: try it again.')
    }
    const content = await answer.json().catch(() => ({}))
    if (!answer.ok) {
      return this.#say(content.detail ?? 'That was not saved. Reload the page and try again.')
    }
    this.#say(done)
    this.#listeners.forEach((listener) => listener(content))
  }
}
