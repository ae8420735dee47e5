import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../platform/decimal.ts'
import { apply, crossings, received, shortLines, sizeErrors, taken, type Shelf, type State, type Step } from './rules.ts'

const shelf = (given: Partial<Shelf> = {}): Shelf => ({
  level_id: 1, product_id: 11, workspace_id: 1, sku: 'DIS-009', name: 'Disco', allow_negative_stock: false, cost: null, quantity: '0', minimum_quantity: '0', reserved: '0', value: '0',
  average_cost: null, ...given
})
const state = (quantity: string, value: string, average: string | null): State => ({ quantity: decimal(quantity), value: decimal(value), average: average === null ? null : decimal(average) })
const shown = ({ quantity, value, average }: State) => [quantity.toFixed(), value.toFixed(), average && average.toFixed()]
const step = (shelf: Shelf, act: Step['act'], quantity: string, more: Partial<Step> = {}): Step => ({ line: 0, shelf, type: 'adjustment', act, quantity, ...more })

describe('goods that come in', () => {
  test.each([
    ['move the average by their share', state('38', '2470', '65'), '20', '68', ['58', '3830', '66.03448276']],
    ['start it on an empty shelf', state('0', '0', '65'), '4', '1.25', ['4', '5', '1.25']],
    ['start it anew on a shelf that owes', state('-3', '-15', '5'), '10', '7', ['7', '49', '7']],
    ['leave a shelf that still owes at their cost', state('-3', '-15', '5'), '1', '7', ['-2', '-14', '7']],
    ['settle a shelf that owed just so many', state('-3', '-15', '5'), '3', '7', ['0', '0', '7']],
    ['make known what nobody knew the cost of', state('6', '0', null), '4', '2', ['10', '20', '2']],
    ['for nothing halve it', state('10', '20', '2'), '10', '0', ['20', '20', '1']],
    ['keep eight digits', state('1', '1', '1'), '2', '0.0001', ['3', '1.0002', '0.3334']]
  ])('%s', (_, before, quantity, cost, after) => {
    expect(shown(received(before, decimal(quantity), decimal(cost)))).toEqual(after)
  })

  test('of unknown cost change the quantity alone', () => {
    expect(shown(received(state('2', '0', null), decimal('3'), null))).toEqual(['5', '0', null])
  })
})

describe('goods that go out', () => {
  test.each([
    ['go at the average, which stays', state('58', '3830', '66.03448276'), '2', ['56', '3697.93103448', '66.03448276']],
    ['take with the last of them what rounding left', state('1', '3.33333334', '3.33333333'), '1', ['0', '0', '3.33333333']],
    ['leave a debt at the average', state('1', '5', '5'), '4', ['-3', '-15', '5']],
    ['deepen a debt at the average', state('-3', '-15', '5'), '1', ['-4', '-20', '5']],
    ['are worth nothing while no cost is known', state('5', '0', null), '2', ['3', '0', null]]
  ])('%s', (_, before, quantity, after) => {
    expect(shown(taken(before, decimal(quantity)))).toEqual(after)
  })
})

describe('lines of one product', () => {
  test('are done in their order: a count forgets what came before it', () => {
    const disc = shelf({ quantity: '10', value: '50', average_cost: '5' })
    const { moves } = apply([disc], [step(disc, 'add', '3'), step(disc, 'set', '7'), step(disc, 'remove', '2'), step(disc, 'set', '5')])
    expect(moves.map(({ quantity, previous_quantity, current_quantity }) => [quantity, previous_quantity, current_quantity])).toEqual([['3', '10', '13'], ['-6', '13', '7'], ['-2', '7', '5'], ['0', '5', '5']])
  })

  test('that take more than there is are short from that line on', () => {
    const disc = shelf({ quantity: '5' })
    const result = apply([disc], [step(disc, 'remove', '3', { line: 0 }), step(disc, 'remove', '3', { line: 1 })])
    expect(shortLines(result)).toEqual([{ line: 1, product_id: 11, sku: 'DIS-009', requested: '3.00', available: '2.00' }])
    const loose = shelf({ quantity: '5', allow_negative_stock: true })
    expect(shortLines(apply([loose], [step(loose, 'remove', '6')]))).toEqual([])
    expect(shortLines(apply([loose], [step(loose, 'remove', '6', { type: 'transfer_out' })]))).toMatchObject([{ requested: '6.00', available: '5.00' }])
  })

  test('may remove what is reserved, for it is gone, but not carry it away', () => {
    const disc = shelf({ quantity: '5', reserved: '4' })
    expect(shortLines(apply([disc], [step(disc, 'remove', '3')]))).toEqual([])
    expect(shortLines(apply([disc], [step(disc, 'remove', '3', { type: 'transfer_out' })]))).toMatchObject([{ requested: '3.00', available: '1.00' }])
  })

  test('never make a level that the contract cannot show', () => {
    const disc = shelf({ quantity: '99999999999999' })
    expect(Object.keys(sizeErrors(apply([disc], [step(disc, 'add', '1', { line: 4 })])))).toEqual(['items.4.quantity'])
    expect(sizeErrors(apply([disc], [step(disc, 'add', '0.9999')]))).toEqual({})
  })

  test('cross the minimum once, from what was before to what is in the end', () => {
    const disc = shelf({ quantity: '12', minimum_quantity: '10' })
    expect(crossings(apply([disc], [step(disc, 'remove', '5'), step(disc, 'add', '1')]))).toMatchObject([{ previous_quantity: '12', current_quantity: '8.00' }])
  })
})

describe('in the long run', () => {
  const cents = (max: number) => fc.integer({ min: 1, max }).map((units) => (units / 10_000).toFixed(4))
  const acts = fc.array(fc.record({ at: fc.nat(1), act: fc.constantFrom('add', 'remove', 'set', 'send'), quantity: cents(5_000_000), cost: cents(90_000_000) }), { maxLength: 60 })

  test('the value of a shelf is the sum of what its movements changed, stays near its average, and nothing is lost on the way from shelf to shelf', () => {
    fc.assert(fc.property(acts, (all) => {
      const shelves = [shelf({ workspace_id: 1, cost: '2' }), shelf({ workspace_id: 2, cost: '2' })]
      const steps = all.flatMap(({ at, act, quantity, cost }, line): Step[] => {
        const [here, there] = [shelves[at]!, shelves[1 - at]!]
        if (act === 'send') return [step(here, 'remove', quantity, { line, type: 'transfer_out' }), step(there, 'add', quantity, { line, type: 'transfer_in' })]
        return [step(here, act as Step['act'], quantity, { line, ...(act === 'add' && { type: 'in', unit_cost: cost }) })]
      })
      const { moves, states } = apply(shelves, steps)
      for (const [one, { quantity, value, average }] of states) {
        const own = moves.filter((move) => move.shelf === one)
        expect(own.reduce((sum, move) => sum.plus(move.value), decimal('0')).toFixed()).toBe(value.toFixed())
        expect(own.reduce((sum, move) => sum.plus(move.quantity), decimal('0')).toFixed()).toBe(quantity.toFixed())
        if (quantity.eq('0')) expect(value.toFixed()).toBe('0')
        if (average) expect(value.minus(quantity.times(average)).abs().lt('0.01')).toBe(true)
        for (const [at, move] of own.entries()) expect(move.previous_quantity).toBe(at === 0 ? '0' : own[at - 1]!.current_quantity)
      }
      for (const [at, move] of moves.entries()) {
        if (move.type === 'transfer_in' && !move.previous_quantity.startsWith('-')) expect(decimal(move.value).plus(moves[at - 1]!.value).toFixed()).toBe('0')
        if (move.type === 'in' && !move.previous_quantity.startsWith('-')) expect(move.value).toBe(decimal(move.quantity).times(move.unit_cost!).toFixed())
      }
    }), { numRuns: 300 })
  })
})
