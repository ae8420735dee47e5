import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Paper } from './document.ts'
import { creditNote, invoice, line, png, quotation, receipt } from './fixtures.ts'
import { render } from './render.ts'

/** What a reader can select, page by page. */
async function pagesOf(paper: Paper): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await render(paper)))
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}
const textOf = async (paper: Paper) => (await pagesOf(paper)).join(' ')
/** Whether every letter lies between the margins. */
async function isOnPaper(paper: Paper): Promise<boolean> {
  const file = await getDocumentProxy(new Uint8Array(await render({ ...paper, mark: null })))
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const places = contents.flatMap(({ items }) => items.flatMap((item) => ('transform' in item ? [{ left: item.transform[4] as number, right: item.transform[4] + item.width }] : [])))
  return places.length > 0 && places.every(({ left, right }) => left >= 40 && right <= 612 - 40)
}
const many = (count: number) => Array.from({ length: count }, (_, at) => line({ description: `Renglón ${at + 1}.` }))

describe('an invoice', () => {
  test('says in Spanish who sells what to whom, and what is owed', async () => {
    const text = await textOf(invoice({ notes: 'Gracias por su compra', terms: 'Sin devoluciones' }))
    for (const part of [
      'Factura', 'INV-0001', 'Crédito fiscal', 'Ferretería Duarte SRL', 'RNC 130-12345-6', 'Av. Duarte 120, Santiago', '809-555-0101 · ventas@duarte.example',
      'Facturar a', 'Constructora del Este SRL', 'RNC 131246788', 'Av. Independencia 300, Santo Domingo', 'Fecha 1 de marzo de 2026', 'Vencimiento 31 de marzo de 2026', 'Condiciones Net 30', 'Moneda DOP',
      'Descripción', 'Cant.', 'Precio', 'Descuento', 'Impuesto', 'Disco de corte 9"', '100.00', '10 %', '20.00', '32.40', '212.40',
      'Subtotal 200.00', 'Descuento -20.00', 'ITBIS 18% sobre 180.00 32.40', 'Total DOP 212.40', 'Pagado -100.00', 'Saldo pendiente DOP 112.40',
      'Notas Gracias por su compra', 'Términos y condiciones Sin devoluciones', 'Página 1 de 1'
    ]) expect(text).toContain(part)
    expect(text).not.toMatch(/BORRADOR|CANCELADA|undefined|null|NaN/)
  })

  test('says it in English', async () => {
    const text = await textOf(invoice({ language: 'en', prices_include_tax: true }))
    for (const part of ['Invoice', 'Bill to', 'Date March 1, 2026', 'Due date March 31, 2026', 'Description', 'Qty', 'Discount -20.00', 'Balance due DOP 112.40', 'Prices include tax.', 'Page 1 of 1']) expect(text).toContain(part)
  })

  test('leaves out what is not there', async () => {
    const bare = { tax_id: null, address: null, phone: null, email: null }
    const plain = line({ discount_rate: null, discount_amount: '0.00', taxes: [], tax_amount: '0.00', total_amount: '200.00' })
    const text = await textOf(invoice({
      company: { ...invoice().company, ...bare }, bill_to: { name: 'Ana', identification_type: null, identification_number: null, address: null }, items: [plain], taxes: [],
      due_date: null, payment_term: null, series_name: null, discount_amount: '0.00', tax_amount: '0.00', amount_paid: '0.00'
    }))
    expect(text).not.toMatch(/RNC|Descuento|Impuesto|Vencimiento|Condiciones|Pagado|Acreditado|null|undefined/)
  })

  test('is marked while it is a draft or once it was cancelled, and then nothing is owed', async () => {
    const draft = await textOf(invoice({ mark: 'draft', document_number: null, issue_date: null }))
    expect(draft.match(/BORRADOR/g)!.length).toBeGreaterThanOrEqual(3)
    expect(draft).not.toMatch(/INV-|Saldo|null/)
    expect(await textOf(invoice({ mark: 'cancelled', language: 'en' }))).toMatch(/CANCELLED.*CANCELLED/)
  })

  test('says beside the mark why it bears it', async () => {
    expect(await textOf(invoice({ mark: 'cancelled', mark_reason: 'Pedido repetido' }))).toContain('CANCELADA Motivo: Pedido repetido')
    expect(await textOf(quotation({ mark: 'rejected', mark_reason: 'Muy caro', language: 'en' }))).toContain('REJECTED Reason: Muy caro')
    expect(await textOf(receipt({ mark: 'voided', mark_reason: 'Cheque devuelto' }))).toContain('ANULADO Motivo: Cheque devuelto')
  })

  test('shows with each line its share of the discount on the whole', async () => {
    const text = await textOf(invoice({ items: [line({ discount_amount: '20.00', document_discount_amount: '5.01' })] }))
    expect(text).toContain('25.01')
    expect(text).not.toContain('10 %')
  })

  test('sums several taxes, and names the rate of those whose name does not', async () => {
    const taxes = [{ name: 'ITBIS 18%', rate: '18.00', base_amount: '180.00', amount: '32.40' }, { name: 'Propina legal', rate: '10.00', base_amount: '180.00', amount: '18.00' }]
    expect(await textOf(invoice({ taxes, tax_amount: '50.40' }))).toMatch(/ITBIS 18% sobre 180.00 32.40 Propina legal 10 % sobre 180.00 18.00 Impuesto 50.40/)
  })

  test.each([['Ley 187-17', '7.00', 'Ley 187-17 7 %'], ['Exento (art. 10)', '0.00', 'Exento (art. 10) 0 %'], ['Recargo 9,975%', '9.975', 'Recargo 9,975% sobre']])('a number in the name %s is not its rate of %s, unless it is', async (name, rate, said) => {
    expect(await textOf(invoice({ taxes: [{ name, rate, base_amount: '180.00', amount: '1.00' }] }))).toContain(said)
  })
})

test('a quotation says how long it holds', async () => {
  const text = await textOf(quotation())
  for (const part of ['Cotización', 'COT-0001', 'Preparada para', 'Válida hasta 15 de abril de 2026', 'Total DOP 212.40']) expect(text).toContain(part)
  expect(text).not.toMatch(/Saldo|Pagado/)
  expect(await textOf(quotation({ mark: 'rejected' }))).toMatch(/RECHAZADA.*RECHAZADA/)
  expect(await textOf(quotation({ language: 'en', mark: 'draft', document_number: null }))).toMatch(/Quotation.*Valid until April 15, 2026/)
})

test('a credit note says what it corrects, and why', async () => {
  const text = await textOf(creditNote())
  for (const part of ['Nota de crédito', 'B0400000001', 'Acreditar a Constructora del Este SRL', 'Afecta la factura INV-0001', 'Motivo Un disco llegó roto', 'Total DOP 212.40']) expect(text).toContain(part)
  expect(await textOf(creditNote({ language: 'en' }))).toMatch(/Credit note.*Corrects invoice INV-0001/)
  // A cent that rounding gives to one note is missing in another.
  expect(await textOf(creditNote({ discount_amount: '-0.01' }))).toContain('Descuento 0.01')
})

test('a receipt says who paid what, how, and what remains', async () => {
  const text = await textOf(receipt({ mark: 'voided' }))
  for (const part of [
    'Recibo de pago', 'PAY-0001', 'ANULADO', 'Recibido de', 'Constructora del Este SRL', 'Fecha de pago 5 de marzo de 2026', 'Forma de pago Transferencia bancaria', 'Cuenta Banco Popular',
    'Aplicado a la factura INV-0001', 'Monto recibido DOP 1,100.00', 'Total de la factura INV-0001 2,212.40', 'Queda pendiente 1,112.40'
  ]) expect(text).toContain(part)
  expect(await textOf(receipt({ language: 'en', account_name: null, payment_method: 'credit_balance' }))).toMatch(/Payment receipt.*Method Credit balance.*Amount applied.*Remains due/)
})

test.each([
  [invoice, 'Invoices', false], [invoice, ' facturas', false], [invoice, 'Crédito fiscal', true], [invoice, 'Quotations', true],
  [quotation, 'Quotations', false], [creditNote, 'Nota de crédito', false], [creditNote, 'Credit notes', false], [receipt, 'Payments', false], [receipt, 'Caja 2', true]
])('the name of a series is left out where the title says it: %#, %s', async (make, series_name, isThere) => {
  const paper = make({ series_name })
  // In the other language too: who asks for English gets that of a Dominican series.
  for (const language of ['es', 'en'] as const) expect((await textOf({ ...paper, language })).includes(`${paper.document_number} ${series_name.trim()}`)).toBe(isThere)
})

describe('pages', () => {
  test('each have the head of the table and their number, and no line is lost or torn', async () => {
    const pages = await pagesOf(invoice({ items: many(500), language: 'en' }))
    expect(pages.length).toBeGreaterThan(10)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Description Qty Price')
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
      // A line and what stands beneath its description are on one page.
      expect(page.match(/Renglón \d+\./g)?.length ?? 0).toBe(page.match(/Renglón \d+\. ITBIS 18%/g)?.length ?? 0)
    }
    expect(pages.join(' ').match(/Renglón \d+\./g)).toEqual(many(500).map(({ description }) => description))
  })

  test.each([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])('the totals of %i lines stand together on one', async (count) => {
    const pages = await pagesOf(invoice({ items: many(count) }))
    expect(pages.filter((page) => /Subtotal.*Saldo pendiente/.test(page))).toHaveLength(1)
    expect(pages.filter((page) => /Subtotal|Saldo pendiente/.test(page))).toHaveLength(1)
    // And with lines above them.
    expect(pages.at(-1)).toMatch(/Descripción.*Renglón \d+\..*Subtotal/)
    expect(pages.join(' ').match(/Renglón \d+\./g)).toEqual(many(count).map(({ description }) => description))
  })

  test.each<[string, Partial<Parameters<typeof invoice>[0] & object>]>([
    ['a description of a thousand lines', { items: [line({ description: 'Z\n'.repeat(499) }), line()] }],
    ['a word without an end', { items: [line({ description: 'W'.repeat(999) + 'Z' })] }],
    ['notes of many pages', { notes: 'nota\n'.repeat(1000) }],
    ['long names of many taxes', { taxes: Array.from({ length: 30 }, (_, at) => ({ name: `Tasa ${at} ${'larga '.repeat(40)}`, rate: '1.50', base_amount: '10.00', amount: '0.15' })) }],
    ['hundreds of taxes', { taxes: Array.from({ length: 400 }, (_, at) => ({ name: `Tasa ${at}`, rate: '1.50', base_amount: '10.00', amount: '0.15' })) }],
    ['nothing to buy', { items: [] }],
    ['the largest amounts', { items: [line({ quantity: '99999999.9999', unit_price: '9999999999.9999', discount_amount: '9999999999999.99', tax_amount: '9999999999999.99', total_amount: '9999999999999.99' })] }],
    ['a word without an end beside them', { items: [line({ description: 'W'.repeat(999) + 'Z', unit_price: '9999999999.9999', discount_amount: '9999999999999.99', tax_amount: '9999999999999.99', total_amount: '9999999999999.99' })] }],
    ['twenty taxes with long names on a line', { items: [line({ taxes: Array.from({ length: 20 }, () => ({ name: 'W'.repeat(254) + 'Z', rate: '1.00' })) })] }],
    ['a long reason', { mark: 'cancelled', mark_reason: 'W'.repeat(499) + 'Z' }],
    ['a reason of hundreds of lines', { mark: 'cancelled', mark_reason: 'Z\n'.repeat(249) + 'Z' }],
    ['a long name of the company', { company: { ...invoice().company, name: 'Compañía '.repeat(28), address: 'Calle '.repeat(150) } }]
  ])('take %s', async (_, given) => {
    expect(await isOnPaper(invoice(given))).toBe(true)
    const text = (await textOf(invoice(given))).replaceAll(/\s/g, '')
    expect(text).toContain(given.mark ? 'TotalDOP212.40' : 'SaldopendienteDOP112.40')
    // Nothing is lost on the way.
    const said = JSON.stringify([given.items ?? [], given.taxes ?? [], given.mark_reason ?? ''])
    for (const mark of [/[WZ]/g, /larga/g, /Tasa/g]) expect(text.match(mark)?.length, String(mark)).toBe(said.match(mark)?.length)
  })
})

describe('text', () => {
  test.each(['<b>Ñandú & Söhne Ελλάδα</b>', 'Ščučinsk — Привет, “Österreich” €', 'office fluffy ﬁnd', 'Cafe\u0301'])('%s can be read back', async (name) => {
    expect(await textOf(invoice({ bill_to: { ...invoice().bill_to, name } }))).toContain(name.normalize('NFC').replace('ﬁ', 'fi'))
  })

  test('what the font lacks is seen to be lacking, and nothing turns the direction of digits', async () => {
    expect(await textOf(invoice({ notes: '木材 100 😀\u0000\u202e\u200b\ttab\r\nline' }))).toContain('�� 100 � tab line')
  })

  test('amounts are exact beyond what a float holds', async () => {
    expect(await textOf(invoice({ total_amount: '9007199254740.93' }))).toContain('9,007,199,254,740.93')
  })
})

describe('the file', () => {
  test('is the same for the same paper, and another for another', async () => {
    const logo = { type: 'image/png' as const, image: png(300, 100) }
    const paper = () => invoice({ mark: 'draft', items: many(40), company: { ...invoice().company, logo } })
    const [one, two] = [await render(paper()), await render(paper())]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(Buffer.compare(one, await render({ ...paper(), notes: 'x' }))).not.toBe(0)
  })

  test('says what it is and in which language, and when the document was made', async () => {
    const bytes = new Uint8Array(await render(invoice()))
    const { info } = await getMeta(bytes.slice())
    expect(info).toMatchObject({ Title: 'Factura INV-0001', Author: 'Ferretería Duarte SRL', Language: 'es', CreationDate: expect.stringContaining('20260301143000') })
    const view = async (country: string) => (await (await getDocumentProxy(new Uint8Array(await render(invoice({ company: { ...invoice().company, country } }))))).getPage(1)).view
    expect(await view('DO')).toEqual([0, 0, 612, 792])
    expect((await view('ES')).map(Math.round)).toEqual([0, 0, 595, 842])
  })

  test('has the logo, and goes out without one that cannot be read', async () => {
    const withLogo = (image: Uint8Array) => render(invoice({ company: { ...invoice().company, logo: { type: 'image/png', image } } }))
    const imagesIn = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').match(/\/Subtype \/Image/g)?.length ?? 0
    // The picture and what of it is transparent.
    expect(imagesIn(await withLogo(png(300, 100)))).toBe(2)
    const huge = Buffer.from(png(300, 100))
    huge.writeUInt32BE(100_000, 16)
    huge.writeUInt32BE(100_000, 20)
    for (const broken of [Buffer.from('GIF89a'), png(300, 100).slice(0, 60), new Uint8Array(), huge]) expect(imagesIn(await withLogo(broken))).toBe(0)
  })

  test('bears no link, whatever was written', async () => {
    const bytes = await render(invoice({ notes: 'https://example.com <a href="https://example.com">x</a>' }))
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/URI|\/Annot|\/JavaScript/)
  })
})
