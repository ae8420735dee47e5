import pdfmake, { type PageDescription } from 'pdfmake'
import type { Paper } from './document.ts'
import { fontFiles } from './fonts.ts'
import { legible } from './legible.ts'
import { isPrintable } from './logo.ts'
import { margin } from './look.ts'
import { pageOf } from './page.ts'

const most_lines_kept = 2

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

// Totals that would stand alone on a page take lines along: nobody adds up what lies on another sheet. Where they come to stand is known only afterwards.
async function set(paper: Paper): Promise<Buffer> {
  const ends: Record<string, { pageNumber: number; top: number }> = {}
  const noted: PageDescription['pageBreakBefore'] = ({ id, startPosition }) => {
    if (id) ends[id] = startPosition
    return false
  }
  const bytes = await pdfmake.createPdf({ ...pageOf(paper), pageBreakBefore: noted }).getBuffer()
  const { lines, totals } = ends
  if (paper.kind === 'receipt' || !lines || !totals || totals.pageNumber === 1) return bytes
  const areAlone = lines.pageNumber < totals.pageNumber || lines.top <= margin.top
  return areAlone ? pdfmake.createPdf(pageOf(paper, Math.min(most_lines_kept, paper.items.length - 1))).getBuffer() : bytes
}
