// Contents on a phone, copying, language tabs, the heading one is at.

const menu = document.querySelector('[data-menu]')
menu?.addEventListener('click', () => toggleContents(menu.getAttribute('aria-expanded') !== 'true'))
addEventListener('keydown', ({ key }) => key === 'Escape' && menu?.getAttribute('aria-expanded') === 'true' && toggleContents(false))

function toggleContents(open) {
  menu.setAttribute('aria-expanded', String(open))
  document.getElementById('contents').classList.toggle('open', open)
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const code = button.closest('.code').querySelector(':scope > pre, [role="tabpanel"]:not([hidden]) pre')
    await navigator.clipboard.writeText(code.textContent)
    button.textContent = 'Copied'
    setTimeout(() => (button.textContent = 'Copy'), 1500)
  })
}

// A language chosen once is chosen on every page.
const languageKey = 'optiflow.language'
const lists = [...document.querySelectorAll('.code [role="tablist"]')]

function selectLanguage(label) {
  for (const list of lists) {
    const tabs = [...list.querySelectorAll('[role="tab"]')]
    if (tabs.some((tab) => tab.dataset.label === label)) for (const tab of tabs) show(tab, tab.dataset.label === label)
  }
}

function show(tab, isSelected) {
  tab.setAttribute('aria-selected', String(isSelected))
  tab.tabIndex = isSelected ? 0 : -1
  document.getElementById(tab.getAttribute('aria-controls')).hidden = !isSelected
}

function choose(tab) {
  // What stands above changes its height too: the tab stays where the eye is.
  const before = tab.getBoundingClientRect().top
  selectLanguage(tab.dataset.label)
  scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' })
  try {
    localStorage.setItem(languageKey, tab.dataset.label)
  } catch {
    // As in theme.js.
  }
}

for (const list of lists) {
  list.addEventListener('click', ({ target }) => target.role === 'tab' && choose(target))
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const tabs = [...list.querySelectorAll('[role="tab"]')]
    const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length]
    choose(next)
    next.focus()
  })
}
try {
  const language = localStorage.getItem(languageKey)
  if (language) selectLanguage(language)
} catch {
  // As in theme.js.
}

// The outline marks the heading that was passed last.
const links = [...document.querySelectorAll('.outline a')]
if (links.length > 0) {
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)))
  const mark = () => {
    const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < 120)
    for (const [at, link] of links.entries()) link.toggleAttribute('aria-current', at === Math.max(0, passed))
  }
  addEventListener('scroll', mark, { passive: true })
  mark()
}
document.querySelector('.contents [aria-current]')?.scrollIntoView({ block: 'nearest' })
