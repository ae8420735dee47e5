import type { components } from '@optiflow/generated/types.ts'

type Schemas = components['schemas']
export type Contact = Schemas['ContactCreate']
export interface Good { category: string; product: Schemas['ProductCreate']; main: [quantity: string, minimum: string]; santiago: [quantity: string, minimum: string] }

/** Category 3 is the one of the contract's examples. */
export const categories: Schemas['CategoryCreate'][] = [
  { name: 'Construcción', description: 'Cemento, varilla, bloques' },
  { name: 'Pinturas', description: null },
  { name: 'Herramientas', description: null }
]

/** The order is that of their ids: contact 7 is the one of the contract's examples, so that these work on the demo as they are. */
export const contacts: Contact[] = [
  { name: 'Cementos del Caribe SRL', contact_type: 'supplier', email: 'ventas@cementosdelcaribe.example', phone_primary: '809-555-0110', identification_type: 'rnc', identification_number: '101000015', workspace_id: null },
  { name: 'Pinturas Quisqueya SRL', contact_type: 'supplier', email: 'pedidos@pinturasquisqueya.example', phone_primary: '809-555-0115', identification_type: 'rnc', identification_number: '102500037', workspace_id: null },
  { name: 'María Altagracia Gómez', contact_type: 'customer', email: 'maria.gomez@correo.example', mobile: '829-555-0131', identification_type: 'cedula', identification_number: '00100000017', addresses: [{ type: 'billing', street: 'Calle El Conde 54', city: 'Santo Domingo', province: 'Distrito Nacional', country: 'DO', is_primary: true }] },
  { name: 'Juan Carlos Rosario', contact_type: 'customer', mobile: '849-555-0142', observations: 'Pasa los sábados' },
  { name: 'Ferremix Dominicana SRL', contact_type: 'both', email: 'compras@ferremix.example', phone_primary: '809-555-0150', identification_type: 'rnc', identification_number: '132000021', credit_limit: '100000.00', workspace_id: null },
  { name: 'Taller Hermanos Peña', contact_type: 'customer', status: 'inactive', phone_primary: '809-555-0163', observations: 'Cerró en diciembre' },
  { name: 'Constructora del Este SRL', contact_type: 'customer', email: 'compras@delesteconstructora.example', phone_primary: '809-555-0170', identification_type: 'rnc', identification_number: '131246788', credit_limit: '30000.00', addresses: [{ type: 'billing', street: 'Av. Independencia 300', city: 'Santo Domingo', province: 'Distrito Nacional', country: 'DO', postal_code: '10101', is_primary: true }], external_id: 'crm-7' },
  { name: 'Inversiones Cibao SRL', contact_type: 'both', email: 'pagos@inversionescibao.example', phone_primary: '809-555-0184', identification_type: 'rnc', identification_number: '131000045', workspace_id: null, addresses: [{ type: 'billing', street: 'Av. Juan Pablo Duarte 80', city: 'Santiago', province: 'Santiago', country: 'DO', is_primary: true }] }
]

const good = (category: string, name: string, sku: string, unit: string, price: string, cost: string, main: Good['main'], santiago: Good['santiago'], description: string | null = null): Good =>
  ({ category, product: { name, sku, product_type: 'product', unit, price, cost, description, workspace_id: null }, main, santiago })

/** In the order of their ids: product 11 is the one of the contract's examples. All branches sell them; each has stock of its own. */
export const goods: Good[] = [
  good('Construcción', 'Cemento gris 42.5 kg', 'CEM-042', 'funda', '495.00', '430.00', ['60.00', '40.00'], ['80.00', '40.00']),
  good('Construcción', 'Varilla 3/8" x 20 pies', 'VAR-038', 'unidad', '285.00', '240.00', ['150.00', '50.00'], ['90.00', '50.00']),
  good('Construcción', 'Bloque de 6"', 'BLO-006', 'unidad', '52.00', '41.00', ['800.00', '200.00'], ['0.00', '200.00']),
  good('Construcción', 'Arena lavada', 'ARE-001', 'm3', '1450.00', '1150.00', ['12.50', '5.00'], ['6.00', '5.00']),
  good('Pinturas', 'Pintura acrílica blanca, galón', 'PIN-001', 'galón', '1295.00', '980.00', ['24.00', '6.00'], ['10.00', '6.00']),
  good('Pinturas', 'Pintura acrílica blanca, cubeta de 5 galones', 'PIN-005', 'cubeta', '5650.00', '4400.00', ['8.00', '2.00'], ['2.00', '2.00']),
  good('Pinturas', 'Brocha de 3"', 'BRO-003', 'unidad', '185.00', '110.00', ['30.00', '10.00'], ['18.00', '10.00']),
  good('Pinturas', 'Rodillo de 9"', 'ROD-009', 'unidad', '265.00', '170.00', ['20.00', '5.00'], ['12.00', '5.00']),
  good('Herramientas', 'Martillo de uña 16 oz', 'MAR-016', 'unidad', '595.00', '390.00', ['15.00', '5.00'], ['6.00', '5.00']),
  good('Herramientas', 'Taladro percutor 1/2"', 'TAL-012', 'unidad', '4250.00', '3300.00', ['6.00', '2.00'], ['3.00', '2.00']),
  good('Herramientas', 'Disco de corte 9"', 'DIS-009', 'unidad', '100.00', '65.00', ['40.00', '10.00'], ['15.00', '0.00'], 'Para metal')
]

export const delivery: Schemas['ProductCreate'] = { name: 'Entrega a domicilio', sku: 'SRV-001', product_type: 'service', unit: 'viaje', price: '500.00', workspace_id: null }
