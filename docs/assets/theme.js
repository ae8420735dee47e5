// Before anything is painted: the theme that was chosen, else the system's.
const themeKey = 'optiflow.theme'
const systemTheme = matchMedia('(prefers-color-scheme: dark)')

function chosenTheme() {
  try {
    return localStorage.getItem(themeKey)
  } catch {
    return null
  }
}

function showTheme(theme) {
  document.documentElement.dataset.theme = theme
  dispatchEvent(new CustomEvent('theme', { detail: theme }))
}

showTheme(chosenTheme() ?? (systemTheme.matches ? 'dark' : 'light'))
systemTheme.addEventListener('change', ({ matches }) => {
  if (!chosenTheme()) showTheme(matches ? 'dark' : 'light')
})

addEventListener('click', ({ target }) => {
  if (!target.closest?.('[data-theme-toggle]')) return
  const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'
  try {
    localStorage.setItem(themeKey, theme)
  } catch {
    // Storage may be closed: the choice then lasts as long as the page.
  }
  showTheme(theme)
})
