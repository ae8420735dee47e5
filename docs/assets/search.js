// Search over the headings of the guides and the operations: the index is read when the search is first opened.

const dialog = document.querySelector('dialog.search')
const input = dialog.querySelector('input')
const list = dialog.querySelector('#found')
const none = dialog.querySelector('.search-none')
const most_shown = 12
let index
let found = []
let at = 0
// Enter was pressed before the index had come.
let isEntered = false

for (const button of document.querySelectorAll('[data-search]')) button.addEventListener('click', open)
// In capture: the reference and the try-it page have a search of their own under the same key.
addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]')
  const asked = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)
  if (!asked || dialog.open) return
  event.preventDefault()
  event.stopImmediatePropagation()
  open()
}, true)

async function open() {
  dialog.showModal()
  input.select()
  index ??= await (await fetch(dialog.dataset.index)).json()
  search()
  if (isEntered) enter()
}

dialog.addEventListener('close', () => (isEntered = false))
input.addEventListener('input', () => {
  isEntered = false
  search()
})
input.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') move(1, event)
  else if (event.key === 'ArrowUp') move(-1, event)
  else if (event.key === 'Enter') enter()
  else if (event.key === 'Escape') leave(event)
})
list.addEventListener('click', ({ target }) => go(found[[...list.children].indexOf(target.closest('li'))]))
dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())

function search() {
  // Who types faster than the index comes is answered when it has come.
  if (!index) return
  const words = plain(input.value).split(/\s+/).filter(Boolean)
  const scored = index.map((entry) => ({ entry, score: score(entry, words) })).filter(({ score }) => score > 0)
  found = scored.sort((one, other) => other.score - one.score).slice(0, most_shown).map(({ entry }) => entry)
  at = 0
  list.replaceChildren(...found.map(item))
  none.textContent = words.length > 0 && found.length === 0 ? `Nothing about “${input.value}”.` : ''
  mark()
}

// Every word must be somewhere; in the title, and at the start of a word, it counts more.
function score({ title, place, words }, asked) {
  let sum = 0
  for (const word of asked) {
    const inTitle = rate(plain(title), word) * 6
    const elsewhere = rate(plain(`${place} ${words}`), word)
    if (inTitle + elsewhere === 0) return 0
    sum += inTitle + elsewhere
  }
  return sum
}

function rate(text, word) {
  const place = text.indexOf(word)
  if (place === -1) return 0
  if (text === word) return 4
  // What speaks of it again and again is about it, and does not only name it.
  const often = Math.min(text.split(word).length - 2, 4) / 2
  return (place === 0 || /[^a-z0-9]/.test(text[place - 1]) ? 2 : 1) + often
}

function plain(text) {
  return text.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '').toLowerCase()
}

function item({ title, place }, number) {
  const entry = document.createElement('li')
  entry.role = 'option'
  entry.id = `found-${number}`
  const [name, where] = [document.createElement('b'), document.createElement('small')]
  name.textContent = title
  where.textContent = place
  entry.append(name, where)
  return entry
}

function move(step, event) {
  event.preventDefault()
  if (found.length === 0) return
  at = (at + step + found.length) % found.length
  mark()
}

function mark() {
  for (const [number, entry] of [...list.children].entries()) entry.setAttribute('aria-selected', String(number === at))
  list.children[at]?.scrollIntoView({ block: 'nearest' })
  if (found.length > 0) input.setAttribute('aria-activedescendant', `found-${at}`)
  else input.removeAttribute('aria-activedescendant')
}

// The first press would only empty the field.
function leave(event) {
  event.preventDefault()
  dialog.close()
}

// Who is faster than the index goes where it leads when it has come.
function enter() {
  isEntered = !index
  if (found[at]) go(found[at])
}

function go(entry) {
  dialog.close()
  location.assign(entry.url)
}
