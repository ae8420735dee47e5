import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { computeTotals, type DocumentInput, type LineInput, type TaxType } from './totals.ts'

interface Vector {
  name: string
  document: Omit<Partial<DocumentInput>, 'items'> & { items: (Omit<LineInput, 'taxes'> & { taxes: { id: number; rate: string }[] })[] }
  expected: object
}

const vectors = new URL('../../../test/vectors/totals.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as { cases: Vector[] }

describe('the worked totals', () => {
  test.each(cases)('$name', ({ document, expected }) => {
    expect(computeTotals(fromVector(document))).toMatchObject(expected)
  })
})

describe('an answer', () => {
  it('has every field, in wire form', () => {
    const document = documentOf(
      [line('2', '100', { discount_rate: '10', taxes: [tax(4, '10', 'legal_tip'), tax(1, '18', 'itbis')] })],
      { document_discount_amount: '0' },
    )
    expect(computeTotals(document)).toEqual({
      subtotal_amount: '200.00',
      discount_amount: '20.00',
      document_discount_rate: null,
      document_discount_amount: '0.00',
      tax_amount: '50.40',
      total_amount: '230.40',
      taxes: [
        { tax_id: 1, rate: '18.00', base_amount: '180.00', amount: '32.40' },
        { tax_id: 4, rate: '10.00', base_amount: '180.00', amount: '18.00' },
      ],
      items: [
        {
          subtotal_amount: '200.00',
          discount_rate: '10.00',
          discount_amount: '20.00',
          document_discount_amount: '0.00',
          net_amount: '180.00',
          taxes: [
            { tax_id: 4, rate: '10.00', amount: '18.00' },
            { tax_id: 1, rate: '18.00', amount: '32.40' },
          ],
          tax_amount: '50.40',
          total_amount: '230.40',
        },
      ],
    })
  })

  it('gives one tax at two rates two rows, the same rate written twice one', () => {
    const rates = ['18.00', '16', '18', '9.9750']
    const document = documentOf(rates.map((rate) => line('1', '100', { taxes: [tax(1, rate)] })))
    expect(computeTotals(document).taxes).toEqual([
      { tax_id: 1, rate: '9.975', base_amount: '100.00', amount: '9.98' },
      { tax_id: 1, rate: '16.00', base_amount: '100.00', amount: '16.00' },
      { tax_id: 1, rate: '18.00', base_amount: '200.00', amount: '36.00' },
    ])
  })

  it('shares a document discount out over the lines and totals nothing of an empty or free document', () => {
    const free = documentOf([line('1', '0', { taxes: [tax(1, '18')] })], { document_discount_rate: '10' })
    expect(computeTotals(free)).toMatchObject({ total_amount: '0.00', document_discount_amount: '0.00' })
    expect(computeTotals(documentOf([]))).toMatchObject({ total_amount: '0.00', taxes: [], items: [] })
  })

  it('can leave a net of -0.01 on a line of one cent with tax inside, never on the document', () => {
    const taxes = [tax(1, '50'), tax(2, '50')]
    const cent = () => line('1', '0.01', { taxes })
    const totals = computeTotals(documentOf([cent(), cent(), cent(), cent()], { prices_include_tax: true }))
    expect(totals.items.map((item) => item.net_amount)).toEqual(['-0.01', '0.01', '0.01', '0.01'])
    expect(totals).toMatchObject({ tax_amount: '0.02', total_amount: '0.04' })
  })
})

describe('a discount', () => {
  it('may be given by rate and amount when they agree', () => {
    const document = documentOf([line('3', '33.33', { discount_rate: '12.50', discount_amount: '12.50' })], {
      document_discount_rate: '10.00',
      document_discount_amount: '8.75',
    })
    expect(computeTotals(document)).toMatchObject({ discount_amount: '21.25', total_amount: '78.74' })
  })

  it('is refused when rate and amount do not agree', () => {
    const document = documentOf([line('1', '100', { discount_rate: '10', discount_amount: '10.01' })])
    expect(faultsOf(document)).toEqual({
      'items.0.discount_amount': ['The items.0.discount_amount and items.0.discount_rate must agree.'],
    })
    const whole = documentOf([line('1', '100')], { document_discount_rate: '10', document_discount_amount: '0' })
    expect(faultsOf(whole)).toEqual({
      document_discount_amount: ['The document discount amount and document discount rate must agree.'],
    })
  })

  it('is refused above what it is taken from', () => {
    const document = documentOf([line('1', '100', { discount_amount: '100.00' }), line('1', '100', { discount_amount: '100.01' })])
    expect(faultsOf(document)).toEqual({
      'items.1.discount_amount': ['The items.1.discount_amount must not be greater than the subtotal of the line.'],
    })
    const whole = documentOf([line('1', '100', { discount_amount: '50' })], { document_discount_amount: '50.01' })
    expect(faultsOf(whole)).toEqual({
      document_discount_amount: ['The document discount amount must not be greater than the sum of the lines.'],
    })
    expect(faultsOf(documentOf([line('1', '100', { discount_rate: '100.01' })], { document_discount_rate: '101' }))).toEqual({
      'items.0.discount_rate': ['The items.0.discount_rate must not be greater than 100.'],
      document_discount_rate: ['The document discount rate must not be greater than 100.'],
    })
  })
})

describe('a fault', () => {
  it('is a tax named twice, or a second exclusive tax', () => {
    const lines = [
      line('1', '1', { taxes: [tax(1, '18', 'itbis'), tax(2, '0', 'exempt')] }),
      line('1', '1', { taxes: [tax(4, '10', 'legal_tip'), tax(5, '2', 'other'), tax(1, '18', 'itbis')] }),
      line('1', '1', { taxes: [tax(1, '18', 'itbis'), tax(1, '18', 'itbis')] }),
    ]
    expect(faultsOf(documentOf(lines))).toEqual({
      'items.0.tax_ids': ['The items.0.tax_ids must not contain more than one exclusive tax.'],
      'items.2.tax_ids': ['The items.2.tax_ids field has a duplicate value.'],
    })
  })

  it('is an amount that does not fit, the last that fits is not', () => {
    const large = line('99999999.9999', '9999999999.9999')
    expect(faultsOf(documentOf([large]))).toEqual({ items: ['The sum of the items must not be greater than 9999999999999.99.'] })
    const half = (unit_price: string) => line('1000', unit_price)
    expect(computeTotals(documentOf([half('9999999999.9999'), line('1', '0.09')])).total_amount).toBe('9999999999999.99')
    expect(faultsOf(documentOf([half('9999999999.9999'), line('1', '0.1')]))).toHaveProperty('items')
    expect(faultsOf(documentOf([line('1000', '9000000000', { taxes: [tax(1, '18')] })]))).toEqual({
      total_amount: ['The total amount must not be greater than 9999999999999.99.'],
    })
  })

  it('comes with all the others of the document, and with none that only follows from them', () => {
    const taxes = [tax(1, '18', 'itbis'), tax(2, '0', 'exempt')]
    const lines = [line('1', '10', { discount_amount: '11', taxes }), line('1', '10', { discount_rate: '5', discount_amount: '5' })]
    const both = { document_discount_rate: '10', document_discount_amount: '1.50' }
    expect(Object.keys(faultsOf(documentOf(lines, both)))).toEqual(['items.0.discount_amount', 'items.1.discount_amount', 'items.0.tax_ids'])
    expect(faultsOf(documentOf(lines, { document_discount_amount: '20.01' }))).toHaveProperty('document_discount_amount')
  })

  it('is thrown as a bug when the contract should have refused it', () => {
    expect(() => computeTotals(documentOf([line('1.00001', '1')]))).toThrow(RangeError)
    expect(() => computeTotals(documentOf([line('1', '1', { discount_amount: '-1' })]))).toThrow(RangeError)
  })
})

function fromVector({ items, ...document }: Vector['document']): DocumentInput {
  const typed = items.map((item) => ({ ...item, taxes: item.taxes.map(({ id, rate }) => tax(id, rate)) }))
  return { prices_include_tax: false, ...document, items: typed }
}

function documentOf(items: LineInput[], rest: Partial<DocumentInput> = {}): DocumentInput {
  return { prices_include_tax: false, ...rest, items }
}

function line(quantity: string, unit_price: string, rest: Partial<LineInput> = {}): LineInput {
  return { quantity, unit_price, taxes: [], ...rest }
}

function tax(tax_id: number, rate: string, type: TaxType = 'other'): LineInput['taxes'][number] {
  return { tax_id, rate, type }
}

function faultsOf(document: DocumentInput): Record<string, string[]> {
  try {
    computeTotals(document)
  } catch (error) {
    expect(error).toMatchObject({ code: 'validation_failed' })
    return (error as { errors: Record<string, string[]> }).errors
  }
  throw new Error('The document was accepted.')
}
