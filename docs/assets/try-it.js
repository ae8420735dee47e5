// Scalar on our own files: it is told where the API is, and nobody else is told anything.

const place = document.getElementById('try-it')
const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
const port = location.port ? `:${location.port}` : ''

// The tenant is the first label of the host: behind `localhost` any can be named; elsewhere these pages may stand on a tenant's own host.
const tenant = { default: 'acme', description: 'The subdomain of the tenant.' }
const servers = [
  ...(isLocal ? [] : [{ url: `${location.origin}/api/v1`, description: 'The tenant of this address.' }]),
  { url: `${location.protocol}//{tenant}.${isLocal ? 'localhost' : location.hostname}${port}/api/v1`, description: 'A tenant below this address.', variables: { tenant } }
]

const settings = (theme) => ({
  url: place.dataset.contract,
  theme: 'none',
  servers,
  authentication: { preferredSecurityScheme: 'token' },
  darkMode: theme === 'dark',
  forceDarkModeState: theme,
  hideDarkModeToggle: true,
  hideClientButton: true,
  hideSearch: true,
  hideModels: true,
  // Our own samples are those of the contract.
  hiddenClients: true,
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  documentDownloadType: 'none',
  operationTitleSource: 'summary',
  agent: { disabled: true },
  mcp: { disabled: true }
})

const reference = globalThis.Scalar.createApiReference(place, settings(document.documentElement.dataset.theme))
addEventListener('theme', ({ detail }) => reference.updateConfiguration(settings(detail)))

// Buttons that show a picture alone have no name, one has another name than it shows, and the page has a header already.
new MutationObserver(name).observe(place, { childList: true, subtree: true })

function name() {
  for (const button of place.querySelectorAll('button[class*="copy-button"]:not([aria-label])')) button.setAttribute('aria-label', 'Copy')
  for (const header of place.querySelectorAll('header:not([role])')) header.setAttribute('role', 'group')
  for (const button of place.querySelectorAll('.show-more[aria-label]')) button.removeAttribute('aria-label')
}
