// Redoc keeps light and dark under names of its own, and an address for each operation: both follow ours.

function followTheme(theme) {
  const { classList } = document.documentElement
  classList.remove('light', 'dark')
  classList.add(theme)
  try {
    localStorage.setItem('redoc.colorMode', theme)
  } catch {
    // As in theme.js.
  }
}
followTheme(document.documentElement.dataset.theme)
addEventListener('theme', ({ detail }) => followTheme(detail))

// #invoices.create -> #/invoices/invoices.create
function addressOf(hash) {
  const [, id, resource] = /^#(([a-z_]+)\.[a-z_]+)$/.exec(hash) ?? []
  return id ? `#/${resource.replaceAll('_', '-')}/${id}` : null
}
if (addressOf(location.hash)) history.replaceState(null, '', addressOf(location.hash))
addEventListener('hashchange', () => addressOf(location.hash) && location.replace(addressOf(location.hash)))

// What a reader of the screen is told: where the operations are listed, what is chosen, and headings without a step left out.
addEventListener('DOMContentLoaded', () => {
  const place = document.getElementById('redoc')
  new MutationObserver(mend).observe(place, { childList: true, subtree: true })
  mend()

  function mend() {
    for (const menu of place.querySelectorAll('.menu-content:not([role])')) describe(menu, { role: 'navigation', 'aria-label': 'Operations' })
    for (const button of place.querySelectorAll('button[aria-label="Example"]')) describe(button, { 'aria-label': `Example: ${button.textContent}` })
    for (const heading of place.querySelectorAll(':is(h4, h5):not([aria-level])')) describe(heading, { 'aria-level': String(heading.tagName[1] - 1), role: 'heading' })
  }

  function describe(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  }
})
