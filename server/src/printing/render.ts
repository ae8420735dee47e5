import pdfmake from 'pdfmake'
import type { Paper } from './document.ts'
import { fontFiles } from './fonts.ts'
import { legible } from './legible.ts'
import { isPrintable } from './logo.ts'
import { pageOf } from './page.ts'

const { regular, bold } = fontFiles
pdfmake.setFonts({ Noto: { normal: regular, bold } })
// Nothing is fetched, and of this machine nothing is read but the two fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold)

/** Sets a paper. A logo that cannot be read is left out: the invoice must go out all the same. */
export async function render(paper: Paper): Promise<Uint8Array> {
  const readable = legible(paper)
  const { logo } = readable.company
  const plain = { ...readable, company: { ...readable.company, logo: null } }
  if (!logo || !isPrintable(logo)) return set(plain)
  return set(readable).catch(() => set(plain))
}

function set(paper: Paper): Promise<Buffer> {
  return pdfmake.createPdf(pageOf(paper)).getBuffer()
}
