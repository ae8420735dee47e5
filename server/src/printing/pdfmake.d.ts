// Pdfmake as far as we speak to it. Its published types bring the whole DOM along, which then seems to be there on the server too.

declare module 'pdfmake' {
  export type Margin = [left: number, top: number, right: number, bottom: number]
  type Alignment = 'left' | 'right' | 'center'

  interface Look {
    alignment?: Alignment
    bold?: boolean
    color?: string
    fillColor?: string
    font?: string
    fontSize?: number
    lineHeight?: number
    margin?: Margin
    noWrap?: boolean
    unbreakable?: boolean
    wordBreak?: 'break-all'
    pageBreak?: 'before'
    id?: string
    /** Of a column. */
    width?: number | '*' | 'auto'
  }
  export type Text = string | (string | (Look & { text: string }))[]
  interface Line { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string }
  interface Table { headerRows?: number; keepWithHeaderRows?: number; dontBreakRows?: boolean; widths: (number | '*' | 'auto')[]; body: Content[][] }

  export interface TableLayout {
    hLineWidth?(row: number, node: { table: Table }): number
    hLineColor?(row: number, node: { table: Table }): string
    vLineWidth?(column: number): number
    fillColor?(row: number): string | null
    paddingLeft?(column: number): number
    paddingRight?(column: number): number
    paddingTop?(row: number): number
    paddingBottom?(row: number): number
  }

  export type Content =
    | Content[]
    | (Look & (
        | { text: Text }
        | { stack: Content[] }
        | { columns: Content[]; columnGap?: number }
        | { table: Table; layout: TableLayout }
        | { canvas: Line[] }
        | { image: string; fit: [width: number, height: number] }
      ))

  export interface PageDescription {
    pageSize: 'LETTER' | 'A4'
    pageMargins: Margin
    info: Record<'title' | 'author' | 'subject' | 'creator' | 'producer', string> & { creationDate: Date; modDate: Date }
    language: string
    displayTitle: boolean
    defaultStyle: Look
    watermark?: { text: string; color: string; opacity: number; bold: boolean; angle: number; fontSize: number }
    content: Content[]
    footer(page: number, pages: number): Content
    /** Asked of each node when it has its place. */
    pageBreakBefore?(node: { id?: string; startPosition: { pageNumber: number; top: number } }): boolean
  }

  const pdfmake: {
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(page: PageDescription): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}
