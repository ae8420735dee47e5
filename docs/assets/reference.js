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
function followAnchor() {
  const [, id, resource] = /^#(([a-z_]+)\.[a-z_]+)$/.exec(location.hash) ?? []
  if (!id) return false
  history.replaceState(null, '', `#/${resource.replaceAll('_', '-')}/${id}`)
  return true
}
followAnchor()
addEventListener('hashchange', () => followAnchor() && location.reload())
