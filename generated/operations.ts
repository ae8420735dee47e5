// Generated from openapi/ by `npm run generate`. Do not edit.

/** One line per operation: how to reach it, what it needs, what it is. */
export const operations = {
  'health.get': { method: 'GET', path: '/health', params: [], abilities: null, workspace: false, body: false, writes: false, idempotent: false, lists: false },
  'tokens.list': { method: 'GET', path: '/tokens', params: [], abilities: [], workspace: false, body: false, writes: false, idempotent: false, lists: true },
  'tokens.create': { method: 'POST', path: '/tokens', params: [], abilities: null, workspace: false, body: true, writes: true, idempotent: false, lists: false },
  'tokens.revoke_current': { method: 'DELETE', path: '/tokens/current', params: [], abilities: [], workspace: false, body: false, writes: true, idempotent: true, lists: false },
  'tokens.revoke': { method: 'DELETE', path: '/tokens/{id}', params: ['id'], abilities: [], workspace: false, body: false, writes: true, idempotent: true, lists: false },
  'me.get': { method: 'GET', path: '/me', params: [], abilities: [], workspace: false, body: false, writes: false, idempotent: false, lists: false },
  'me.update': { method: 'PATCH', path: '/me', params: [], abilities: [], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'me.change_password': { method: 'POST', path: '/me/password', params: [], abilities: [], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'users.list': { method: 'GET', path: '/users', params: [], abilities: ['users:view'], workspace: false, body: false, writes: false, idempotent: false, lists: true },
  'workspaces.list': { method: 'GET', path: '/workspaces', params: [], abilities: ['workspaces:view'], workspace: false, body: false, writes: false, idempotent: false, lists: true },
  'workspaces.create': { method: 'POST', path: '/workspaces', params: [], abilities: ['workspaces:create'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'workspaces.get': { method: 'GET', path: '/workspaces/{id}', params: ['id'], abilities: ['workspaces:view'], workspace: false, body: false, writes: false, idempotent: false, lists: false },
  'workspaces.update': { method: 'PATCH', path: '/workspaces/{id}', params: ['id'], abilities: ['workspaces:edit'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'taxes.list': { method: 'GET', path: '/taxes', params: [], abilities: ['taxes:view'], workspace: false, body: false, writes: false, idempotent: false, lists: true },
  'taxes.create': { method: 'POST', path: '/taxes', params: [], abilities: ['taxes:create'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'taxes.get': { method: 'GET', path: '/taxes/{id}', params: ['id'], abilities: ['taxes:view'], workspace: false, body: false, writes: false, idempotent: false, lists: false },
  'taxes.update': { method: 'PATCH', path: '/taxes/{id}', params: ['id'], abilities: ['taxes:edit'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'taxes.delete': { method: 'DELETE', path: '/taxes/{id}', params: ['id'], abilities: ['taxes:delete'], workspace: false, body: false, writes: true, idempotent: true, lists: false },
  'document_subtypes.list': { method: 'GET', path: '/document-subtypes', params: [], abilities: ['document_subtypes:view'], workspace: false, body: false, writes: false, idempotent: false, lists: true },
  'document_subtypes.create': { method: 'POST', path: '/document-subtypes', params: [], abilities: ['document_subtypes:create'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'document_subtypes.get': { method: 'GET', path: '/document-subtypes/{id}', params: ['id'], abilities: ['document_subtypes:view'], workspace: false, body: false, writes: false, idempotent: false, lists: false },
  'document_subtypes.update': { method: 'PATCH', path: '/document-subtypes/{id}', params: ['id'], abilities: ['document_subtypes:edit'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'document_subtypes.set_default': { method: 'POST', path: '/document-subtypes/{id}/set-default', params: ['id'], abilities: ['document_subtypes:edit'], workspace: false, body: false, writes: true, idempotent: true, lists: false },
  'document_subtypes.set_preferred': { method: 'POST', path: '/document-subtypes/{id}/set-preferred', params: ['id'], abilities: ['document_subtypes:edit'], workspace: true, body: false, writes: true, idempotent: true, lists: false },
  'document_subtypes.next_number': { method: 'GET', path: '/document-subtypes/{id}/next-number', params: ['id'], abilities: ['document_subtypes:view'], workspace: false, body: false, writes: false, idempotent: false, lists: false },
  'currencies.list': { method: 'GET', path: '/currencies', params: [], abilities: ['currencies:view'], workspace: false, body: false, writes: false, idempotent: false, lists: true },
  'contacts.list': { method: 'GET', path: '/contacts', params: [], abilities: ['contacts:view'], workspace: true, body: false, writes: false, idempotent: false, lists: true },
  'contacts.create': { method: 'POST', path: '/contacts', params: [], abilities: ['contacts:create'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'contacts.get': { method: 'GET', path: '/contacts/{id}', params: ['id'], abilities: ['contacts:view'], workspace: true, body: false, writes: false, idempotent: false, lists: false },
  'contacts.update': { method: 'PATCH', path: '/contacts/{id}', params: ['id'], abilities: ['contacts:edit'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'contacts.delete': { method: 'DELETE', path: '/contacts/{id}', params: ['id'], abilities: ['contacts:delete'], workspace: true, body: false, writes: true, idempotent: true, lists: false },
  'categories.list': { method: 'GET', path: '/product-categories', params: [], abilities: ['products:view'], workspace: false, body: false, writes: false, idempotent: false, lists: true },
  'categories.create': { method: 'POST', path: '/product-categories', params: [], abilities: ['products:create'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'categories.get': { method: 'GET', path: '/product-categories/{id}', params: ['id'], abilities: ['products:view'], workspace: false, body: false, writes: false, idempotent: false, lists: false },
  'categories.update': { method: 'PATCH', path: '/product-categories/{id}', params: ['id'], abilities: ['products:edit'], workspace: false, body: true, writes: true, idempotent: true, lists: false },
  'categories.delete': { method: 'DELETE', path: '/product-categories/{id}', params: ['id'], abilities: ['products:delete'], workspace: false, body: false, writes: true, idempotent: true, lists: false },
  'products.list': { method: 'GET', path: '/products', params: [], abilities: ['products:view'], workspace: true, body: false, writes: false, idempotent: false, lists: true },
  'products.create': { method: 'POST', path: '/products', params: [], abilities: ['products:create'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'products.get': { method: 'GET', path: '/products/{id}', params: ['id'], abilities: ['products:view'], workspace: true, body: false, writes: false, idempotent: false, lists: false },
  'products.update': { method: 'PATCH', path: '/products/{id}', params: ['id'], abilities: ['products:edit'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'products.delete': { method: 'DELETE', path: '/products/{id}', params: ['id'], abilities: ['products:delete'], workspace: true, body: false, writes: true, idempotent: true, lists: false },
  'stock_levels.list': { method: 'GET', path: '/stock-levels', params: [], abilities: ['inventory:view'], workspace: true, body: false, writes: false, idempotent: false, lists: true },
  'stock_movements.list': { method: 'GET', path: '/stock-movements', params: [], abilities: ['inventory:view'], workspace: true, body: false, writes: false, idempotent: false, lists: true },
  'stock_movements.get': { method: 'GET', path: '/stock-movements/{id}', params: ['id'], abilities: ['inventory:view'], workspace: true, body: false, writes: false, idempotent: false, lists: false },
  'quotations.list': { method: 'GET', path: '/quotations', params: [], abilities: ['quotations:view'], workspace: true, body: false, writes: false, idempotent: false, lists: true },
  'quotations.create': { method: 'POST', path: '/quotations', params: [], abilities: ['quotations:create'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'quotations.get': { method: 'GET', path: '/quotations/{id}', params: ['id'], abilities: ['quotations:view'], workspace: true, body: false, writes: false, idempotent: false, lists: false },
  'quotations.update': { method: 'PATCH', path: '/quotations/{id}', params: ['id'], abilities: ['quotations:edit'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'quotations.delete': { method: 'DELETE', path: '/quotations/{id}', params: ['id'], abilities: ['quotations:delete'], workspace: true, body: false, writes: true, idempotent: true, lists: false },
  'quotations.send': { method: 'POST', path: '/quotations/{id}/send', params: ['id'], abilities: ['quotations:edit'], workspace: true, body: false, writes: true, idempotent: true, lists: false },
  'quotations.approve': { method: 'POST', path: '/quotations/{id}/approve', params: ['id'], abilities: ['quotations:edit'], workspace: true, body: false, writes: true, idempotent: true, lists: false },
  'quotations.reject': { method: 'POST', path: '/quotations/{id}/reject', params: ['id'], abilities: ['quotations:edit'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'quotations.cancel': { method: 'POST', path: '/quotations/{id}/cancel', params: ['id'], abilities: ['quotations:delete'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'quotations.convert': { method: 'POST', path: '/quotations/{id}/convert', params: ['id'], abilities: ['quotations:edit', 'invoices:create'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'invoices.list': { method: 'GET', path: '/invoices', params: [], abilities: ['invoices:view'], workspace: true, body: false, writes: false, idempotent: false, lists: true },
  'invoices.create': { method: 'POST', path: '/invoices', params: [], abilities: ['invoices:create'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'invoices.preview': { method: 'POST', path: '/invoices/preview', params: [], abilities: ['invoices:create'], workspace: true, body: true, writes: false, idempotent: false, lists: false },
  'invoices.get': { method: 'GET', path: '/invoices/{id}', params: ['id'], abilities: ['invoices:view'], workspace: true, body: false, writes: false, idempotent: false, lists: false },
  'invoices.update': { method: 'PATCH', path: '/invoices/{id}', params: ['id'], abilities: ['invoices:edit'], workspace: true, body: true, writes: true, idempotent: true, lists: false },
  'invoices.delete': { method: 'DELETE', path: '/invoices/{id}', params: ['id'], abilities: ['invoices:delete'], workspace: true, body: false, writes: true, idempotent: true, lists: false },
  'invoices.pdf': { method: 'GET', path: '/invoices/{id}/pdf', params: ['id'], abilities: ['invoices:view'], workspace: true, body: false, writes: false, idempotent: false, lists: false },
  'invoices.issue': { method: 'POST', path: '/invoices/{id}/issue', params: ['id'], abilities: ['invoices:create'], workspace: true, body: false, writes: true, idempotent: true, lists: false }
} as const

export type OperationId = keyof typeof operations

/** What leaves the house as an event; the other records stay in the activity log. */
export const eventTypes = ['contact.created', 'contact.updated', 'product.created', 'product.updated', 'product.stock_low', 'quotation.created', 'quotation.updated', 'quotation.sent', 'quotation.approved', 'quotation.rejected', 'quotation.converted', 'invoice.created', 'invoice.updated', 'invoice.issued', 'invoice.paid'] as const
export type EventType = (typeof eventTypes)[number]

/** Every ability but `*`, which means all of them. */
export const abilities = ['users:view', 'workspaces:view', 'workspaces:create', 'workspaces:edit', 'contacts:view', 'contacts:create', 'contacts:edit', 'contacts:delete', 'products:view', 'products:create', 'products:edit', 'products:delete', 'products:view_cost', 'catalogue:share', 'taxes:view', 'taxes:create', 'taxes:edit', 'taxes:delete', 'document_subtypes:view', 'document_subtypes:create', 'document_subtypes:edit', 'currencies:view', 'quotations:view', 'quotations:create', 'quotations:edit', 'quotations:delete', 'invoices:view', 'invoices:create', 'invoices:edit', 'invoices:delete', 'inventory:view', 'view_all_workspaces'] as const
export type Ability = (typeof abilities)[number]
