// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whether the API answers
         * @description Answers on any host, without a token, outside tenants and rate limits. It asks no database.
         */
        get: operations["health.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your tokens
         * @description The tokens of the calling user. The secrets are not shown again.
         */
        get: operations["tokens.list"];
        put?: never;
        /**
         * Create a token
         * @description Changes e-mail and password for a token. `plain_text_token` is shown this once. A wrong e-mail and a wrong password answer alike; five tries a minute for each e-mail and address.
         */
        post: operations["tokens.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke the token in use
         * @description The token that this request carries stops working at once.
         */
        delete: operations["tokens.revoke_current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description One of your own tokens stops working.
         */
        delete: operations["tokens.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get yourself
         * @description The calling user, the workspaces that are its own and the abilities in effect for this token.
         */
        get: operations["me.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update yourself
         * @description Change your name or your current workspace.
         */
        patch: operations["me.update"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description All other tokens of yours are revoked; the one in use stays.
         */
        post: operations["me.change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description The users of the tenant.
         */
        get: operations["users.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workspaces
         * @description The workspaces that the calling user belongs to.
         */
        get: operations["workspaces.list"];
        put?: never;
        /**
         * Create a workspace
         * @description The calling user owns the new workspace and belongs to it.
         */
        post: operations["workspaces.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a workspace
         * @description One of the workspaces that the calling user belongs to.
         */
        get: operations["workspaces.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a workspace
         * @description What is absent stays. A workspace that is not active can no longer be worked in; the last active one stays active.
         */
        patch: operations["workspaces.update"];
        trace?: never;
    };
    "/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the company
         * @description The company that the tenant is: what its documents show of it, the currency of its books and the time zone in which its days begin.
         */
        get: operations["company.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the company
         * @description What is absent stays. Issued documents keep the company as it was: name, address, terms and logo. The currency of the books stays once
         *     documents were issued (409 `in_use`), for their totals are kept in it; changing it before that drops the exchange rates, which were rates of the former one.
         */
        patch: operations["company.update"];
        trace?: never;
    };
    "/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List taxes
         * @description The taxes of the tenant.
         */
        get: operations["taxes.list"];
        put?: never;
        /**
         * Create a tax
         * @description The types `itbis`, `isc`, `exempt` and `not_billable` exclude each other on a line; `legal_tip` and `other` come on top of any.
         */
        post: operations["taxes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/taxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a tax
         * @description A tax of the tenant.
         */
        get: operations["taxes.get"];
        put?: never;
        post?: never;
        /**
         * Delete a tax
         * @description Refused while a document or a product refers to it (409 `in_use`).
         */
        delete: operations["taxes.delete"];
        options?: never;
        head?: never;
        /**
         * Update a tax
         * @description What is absent stays. Type and rate are frozen once an issued invoice bears the tax (409 `in_use`). Drafts follow it until they are issued or sent; a quotation that was sent keeps its taxes itself, whatever they become.
         */
        patch: operations["taxes.update"];
        trace?: never;
    };
    "/document-subtypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List number series
         * @description The number series of the tenant.
         */
        get: operations["document_subtypes.list"];
        put?: never;
        /**
         * Create a number series
         * @description A series draws the numbers of one type of document without a gap. The ranges of one type and prefix may not overlap. The first active series of a type becomes its default.
         */
        post: operations["document_subtypes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-subtypes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a number series
         * @description A number series of the tenant.
         */
        get: operations["document_subtypes.get"];
        put?: never;
        post?: never;
        /**
         * Delete a number series
         * @description Only while nothing refers to it: a series that has given a number, that a draft names, that is the default of its type or that a workspace prefers stays (409 `in_use`).
         */
        delete: operations["document_subtypes.delete"];
        options?: never;
        head?: never;
        /**
         * Update a number series
         * @description What is absent stays. Once a number is drawn, type, prefix and start number are frozen (409 `in_use`). The default of a type and a series that workspaces prefer stay active and of their type (422).
         */
        patch: operations["document_subtypes.update"];
        trace?: never;
    };
    "/document-subtypes/{id}/set-default": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a series the default
         * @description The default of its type for the whole tenant; the former default stops being it.
         */
        post: operations["document_subtypes.set_default"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-subtypes/{id}/set-preferred": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prefer a series in a workspace
         * @description In the workspace of `X-Workspace-ID`, documents of its type draw from this series unless they ask for another.
         */
        post: operations["document_subtypes.set_preferred"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-subtypes/{id}/next-number": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Show the next number
         * @description The number that the next document would draw. Nothing is reserved: another document may draw it first.
         */
        get: operations["document_subtypes.next_number"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List currencies
         * @description The currencies of the tenant.
         */
        get: operations["currencies.list"];
        put?: never;
        /**
         * Create a currency
         * @description A currency that documents and bank accounts can be in, by its ISO 4217 code, which stays. Documents need an exchange rate of their day: `currency_rates.create`.
         */
        post: operations["currencies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/currencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a currency
         * @description A currency with what one unit of it is worth today.
         */
        get: operations["currencies.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a currency
         * @description What is absent stays; the code always does. The currency of the company's books cannot be deactivated (409 `in_use`). New documents cannot be in one that is not active; those that are stay as they are.
         */
        patch: operations["currencies.update"];
        trace?: never;
    };
    "/currencies/{id}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * List exchange rates
         * @description What one unit of the currency was worth in the company's, from which day on.
         */
        get: operations["currency_rates.list"];
        put?: never;
        /**
         * Add an exchange rate
         * @description Good from its day until the next one that is known: a document takes the rate of its day of issue. Rates are never changed, and one for a past day changes no document.
         *     The currency of the company's books is worth 1 and takes none (409 `invalid_state`).
         */
        post: operations["currency_rates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bank accounts
         * @description The accounts of the tenant with what lies in them.
         */
        get: operations["bank_accounts.list"];
        put?: never;
        /**
         * Create a bank account
         * @description A place where money lies, in one currency: the company's unless another active one is named.
         */
        post: operations["bank_accounts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a bank account
         * @description An account with what lies in it.
         */
        get: operations["bank_accounts.get"];
        put?: never;
        post?: never;
        /**
         * Delete a bank account
         * @description Refused while a payment refers to it, a voided one too (409 `in_use`): deactivate it instead.
         */
        delete: operations["bank_accounts.delete"];
        options?: never;
        head?: never;
        /**
         * Update a bank account
         * @description What is absent stays. The currency is frozen once a payment lies in the account (409 `in_use`).
         */
        patch: operations["bank_accounts.update"];
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description The contacts of the workspace and those shared by all workspaces.
         */
        get: operations["contacts.list"];
        put?: never;
        /**
         * Create a contact
         * @description A customer, a supplier or both. With `workspace_id: null` it is shared by all workspaces, which needs the ability `catalogue:share`. RNC and cédula are checked; a number that is well formed but fails its check digit is taken with a warning if it is a cédula, and refused if it is an RNC.
         */
        post: operations["contacts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find duplicates
         * @description The contacts of the workspace, and the shared ones, that may be the one described: with the same identification number (without separators), e-mail (in any case)
         *     or telephone (by its last ten digits), or with a name that is alike. At least one of them must be given; at most 20 come back, the surest first.
         */
        get: operations["contacts.find_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a contact
         * @description A contact of the workspace, or a shared one.
         */
        get: operations["contacts.get"];
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description Refused while a document refers to it (409 `in_use`): set its status to inactive instead.
         */
        delete: operations["contacts.delete"];
        options?: never;
        head?: never;
        /**
         * Update a contact
         * @description What is absent stays; `addresses` is replaced whole. Issued documents keep the name and address they were issued with.
         */
        patch: operations["contacts.update"];
        trace?: never;
    };
    "/product-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description The product categories of the tenant.
         */
        get: operations["categories.list"];
        put?: never;
        /**
         * Create a category
         * @description Names are unique.
         */
        post: operations["categories.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a category
         * @description A product category of the tenant.
         */
        get: operations["categories.get"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description Refused while a product belongs to it (409 `in_use`).
         */
        delete: operations["categories.delete"];
        options?: never;
        head?: never;
        /**
         * Update a category
         * @description What is absent stays.
         */
        patch: operations["categories.update"];
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description The products of the workspace and those shared by all workspaces, with the stock of the workspace. `cost` and `margin_rate` need the ability `products:view_cost`.
         *
         *     As `text/csv` it is all products that the filters let pass, with the columns that [`products.import`](#operation/products.import) takes: `initial_quantity`
         *     is the stock of the workspace at that moment. `page`, `per_page`, `pagination` and `cursor` are for JSON.
         */
        get: operations["products.list"];
        put?: never;
        /**
         * Create a product
         * @description A product or a service. Initial quantities enter the ledger as movements of type `initial`. With `workspace_id: null` it is shared by all workspaces (ability `catalogue:share`); a `cost` needs `products:view_cost`.
         */
        post: operations["products.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import products
         * @description Creates the products of a CSV file with their opening stock in the workspace: all of them or none. The file is UTF-8 with commas, as RFC 4180 has it; its first line
         *     names the columns, in any order: those of `ProductImportRow`, each at most once, and `name`, `sku`, `product_type` and `price` must be there. An empty cell is a
         *     field that is not given. Each row is held to what [`products.create`](#operation/products.create) asks of a product.
         *
         *     With `dry_run=true` everything is checked and nothing is stored, not even the `Idempotency-Key`, and the answer lists every fault. Without it a faulty row is a 422
         *     whose `errors` are named `rows.{row}.{field}`, at most 100 of them; `details.error_count` says how many there are. A row is counted from 1, below the line of names.
         *
         *     At most 10,000 rows and 8 MiB, and three files of a tenant at once: a fourth is a 503 with `Retry-After`. A `cost` needs the ability `products:view_cost`, `is_shared` `catalogue:share`.
         */
        post: operations["products.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a product
         * @description A product of the workspace, or a shared one.
         */
        get: operations["products.get"];
        put?: never;
        post?: never;
        /**
         * Delete a product
         * @description Refused while a document or a movement refers to it (409 `in_use`): deactivate it instead.
         */
        delete: operations["products.delete"];
        options?: never;
        head?: never;
        /**
         * Update a product
         * @description What is absent stays; `default_tax_ids` is replaced whole. Stock is changed by movements, never here. A shared product that another
         *     workspace has moved, or keeps for somebody, stays shared (409 `in_use`).
         */
        patch: operations["products.update"];
        trace?: never;
    };
    "/stock-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock levels
         * @description How much of each product the workspace holds, and how much of that is free. A level is the sum of its movements.
         *
         *     As `text/csv` it is all rows that the filters let pass, with the SKU and the name of their products. `page`, `per_page`, `pagination` and `cursor` are for JSON.
         */
        get: operations["stock_levels.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-levels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a stock level
         * @description Sets the minimum. The quantity follows from movements alone: adjust it with [`stock_adjustments.create`](#operation/stock_adjustments.create).
         */
        patch: operations["stock_levels.update"];
        trace?: never;
    };
    "/stock-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock movements
         * @description The ledger of the workspace. Movements are never changed or deleted. The movements of one product in one workspace are numbered in the order
         *     in which they were committed: whoever walks them by `id` misses none. Those of different products can be committed out of order by moments.
         *
         *     As `text/csv` it is all rows that the filters let pass, with the SKU and the name of their products. `page`, `per_page`, `pagination` and `cursor` are for JSON.
         */
        get: operations["stock_movements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-movements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a stock movement
         * @description A movement of the workspace.
         */
        get: operations["stock_movements.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock receipts
         * @description What suppliers brought to the workspace.
         */
        get: operations["stock_receipts.list"];
        put?: never;
        /**
         * Receive stock
         * @description Brings goods into the workspace, all lines or none. Each line moves the average cost of its product towards its own.
         *     A receipt is never changed: set a mistake right with an adjustment.
         */
        post: operations["stock_receipts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a stock receipt
         * @description A receipt of the workspace.
         */
        get: operations["stock_receipts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock adjustments
         * @description Counts, losses and corrections in the workspace.
         */
        get: operations["stock_adjustments.list"];
        put?: never;
        /**
         * Adjust stock
         * @description Sets the books right: `set` to what was counted, `add` what was found, `remove` what is gone. Lines are done in their order, all or none;
         *     what `set` changes is decided when nobody else can move the stock. A first `set` of a product that never moved in the workspace is its opening stock.
         */
        post: operations["stock_adjustments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-adjustments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a stock adjustment
         * @description An adjustment of the workspace.
         */
        get: operations["stock_adjustments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock transfers
         * @description What left the workspace for another one, and what came from there.
         */
        get: operations["stock_transfers.list"];
        put?: never;
        /**
         * Transfer stock
         * @description Carries goods from one workspace to another, both one's own: out and in, or neither. Only products that all workspaces share can go, and only
         *     what is there and not reserved. Goods keep their average cost on the way.
         */
        post: operations["stock_transfers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a stock transfer
         * @description A transfer out of the workspace or into it.
         */
        get: operations["stock_transfers.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock reservations
         * @description What of the workspace's stock is or was kept for somebody.
         */
        get: operations["stock_reservations.list"];
        put?: never;
        /**
         * Reserve stock
         * @description Keeps stock of the workspace until an instant: nobody sells or transfers it. From that instant on it is free again by itself.
         */
        post: operations["stock_reservations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-reservations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a stock reservation
         * @description A reservation of the workspace.
         */
        get: operations["stock_reservations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-reservations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a stock reservation
         * @description Gives back what was kept, before its time.
         */
        post: operations["stock_reservations.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List quotations
         * @description The quotations of the workspace. The rows leave out items and taxes; `include=items` brings them.
         */
        get: operations["quotations.list"];
        put?: never;
        /**
         * Create a quotation
         * @description Computes the totals and draws the number from the series: a quotation is numbered as soon as it is a draft. No stock is taken.
         */
        post: operations["quotations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a quotation
         * @description A quotation of the workspace with its items and taxes.
         */
        get: operations["quotations.get"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description Its number stays used. A quotation that was sent is never deleted (409 `invalid_state`); cancel it.
         */
        delete: operations["quotations.delete"];
        options?: never;
        head?: never;
        /**
         * Update a draft
         * @description What is absent stays; `items` is replaced whole. Totals are computed anew, with the taxes of the day. The series stays, for the number is drawn.
         *     A quotation that was sent is never changed (409 `invalid_state`).
         */
        patch: operations["quotations.update"];
        trace?: never;
    };
    "/quotations/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Print a quotation
         * @description The quotation as a PDF, in Spanish or English. It bears buyer, company and series as they were when it was last written or sent, so the same version is the same file, byte by byte.
         *     A draft has a mark, and so has one that was rejected or cancelled, and beside it the reason.
         */
        get: operations["quotations.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotations/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a draft
         * @description Computes the totals a last time and keeps them from then on, with the taxes, the buyer and the company as they are now. Nothing is mailed: that is for you.
         *     A draft that has expired is not sent (409 `invalid_state`).
         */
        post: operations["quotations.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a quotation
         * @description The customer agrees to what was sent. One that has expired is not approved (409 `invalid_state`). With `reserve: true` the stock of its lines is kept for it, all or
         *     nothing, until the end of its expiration date in the tenant's time zone, or for 30 days when it has none. Then its conversion takes these goods, and nobody else.
         *     Short stock leaves it sent. The body can be left out.
         */
        post: operations["quotations.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotations/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a quotation
         * @description The customer does not agree to what was sent.
         */
        post: operations["quotations.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a quotation
         * @description Withdraws a quotation that is a draft, sent or approved. Its number stays used, and stock that was kept for it is free again.
         */
        post: operations["quotations.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotations/{id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert a quotation into an invoice
         * @description Makes the invoice of an approved quotation, once: the same items, prices, discounts and taxes, so the same totals. The invoice is of today, of the series of
         *     invoices, at today's exchange rate; its number is drawn and its stock taken, all or nothing: first what was kept for it. One that has expired is converted with `force: true` alone
         *     (409 `invalid_state`); the second time the answer is 409 `already_converted`, with the id of the invoice. The body can be left out.
         */
        post: operations["quotations.convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description The invoices of the workspace. The rows leave out items, taxes and payments; `include=items` brings them.
         */
        get: operations["invoices.list"];
        put?: never;
        /**
         * Create an invoice
         * @description Computes the totals, draws the number from the series, takes the stock and issues the invoice, all or nothing. With `payment` it is paid at once, in part or in full. With `draft: true` it is kept as a draft: no number, no stock.
         */
        post: operations["invoices.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview an invoice
         * @description Takes the body of `invoices.create` and answers what the invoice would be. It stores nothing, draws no number and looks at no stock; a `payment` is checked against the total.
         */
        post: operations["invoices.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get an invoice
         * @description An invoice of the workspace with its items and taxes.
         */
        get: operations["invoices.get"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description An issued invoice is never deleted (409 `invalid_state`).
         */
        delete: operations["invoices.delete"];
        options?: never;
        head?: never;
        /**
         * Update a draft
         * @description What is absent stays; `items` is replaced whole. An issued invoice is never changed (409 `invalid_state`).
         */
        patch: operations["invoices.update"];
        trace?: never;
    };
    "/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Print an invoice
         * @description The invoice as a PDF, in Spanish or English. An issued invoice bears buyer, company and series as they were at issue, so the same version is the same file, byte by byte.
         *     A draft is printed as it would be now, with a mark. A cancelled one has a mark too, and beside it the reason.
         */
        get: operations["invoices.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a draft
         * @description Computes the totals anew, draws the number and takes the stock, all or nothing.
         */
        post: operations["invoices.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an invoice
         * @description Cancels an issued invoice that has neither a payment nor a credit note. The stock goes back; the number stays used.
         */
        post: operations["invoices.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description The payments of the workspace, the voided ones too.
         */
        get: operations["payments.list"];
        put?: never;
        /**
         * Receive a payment
         * @description Takes money for an issued invoice, into a bank account of the invoice's currency and never more than what is due. The method `credit_balance` takes no money and has no account: it spends what credit notes left to the contact, in the invoice's currency.
         *     The number comes from a series of the type `payment`. A payment is never deleted; `payments.void` takes it back.
         */
        post: operations["payments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a payment
         * @description A payment of the workspace.
         */
        get: operations["payments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Print a receipt
         * @description The payment as a numbered receipt, a PDF in Spanish or English: who paid what, how, on which invoice, and what was still due of it after this payment.
         *     It bears payer, company and account as they were, so the same version is the same file, byte by byte. A voided one has a mark, and beside it the reason.
         */
        get: operations["payments.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a payment
         * @description Takes a payment back, once and with a reason: its amount is due again, and leaves the account or returns to the contact's credit. What credit notes took off the invoice stays off.
         */
        post: operations["payments.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit notes
         * @description The credit notes of the workspace. The rows leave out items and taxes; `include=items` brings them.
         */
        get: operations["credit_notes.list"];
        put?: never;
        /**
         * Credit an invoice
         * @description Takes back lines of an issued invoice, in whole or in part, and never more of a line than was invoiced. Amounts are the line's share of what was invoiced, so that crediting everything gives exactly the invoice.
         *     What is due of the invoice falls at once; the rest is the contact's credit, which payments by `credit_balance` spend. The goods go back to the stock of the workspace unless `restock` is false.
         */
        post: operations["credit_notes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a credit note
         * @description A credit note of the workspace with its items and taxes.
         */
        get: operations["credit_notes.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Print a credit note
         * @description The credit note as a PDF, in Spanish or English, with the number of its invoice and the reason. It bears buyer, company and series as they were at issue, and is the same file each time, byte by byte.
         */
        get: operations["credit_notes.pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report sales
         * @description What was invoiced in a period less what was credited in it, by day, month, product or contact, in the company's currency.
         *     Invoices count by their issue date and credit notes by theirs; drafts and cancelled invoices do not. Groups without a document are left out.
         */
        get: operations["reports.sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/receivables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report receivables
         * @description What each contact owed at the end of a day, by how long it was due, in the company's currency at the rate of each invoice. Payments and
         *     credit notes count by their dates, voided payments and cancelled invoices until the day on which that happened.
         */
        get: operations["reports.receivables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report taxes
         * @description The taxes of the documents of a period, invoices less credit notes, in the company's currency. The amounts of the rows add up to the
         *     `tax_amount` of the totals, which is that of the documents.
         */
        get: operations["reports.taxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/stock-valuation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report what stock is worth
         * @description What lay on the shelves at the end of a day and what it was worth at its average cost, by product, in the company's currency. Movements count from the instant
         *     at which they were written, whatever day stands on their document. What was not there and worth nothing is left out.
         */
        get: operations["reports.stock_valuation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "contact.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A contact was created
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["contact.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A contact was updated
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["contact.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A product was created
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["product.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A product was updated
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["product.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.stock_low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The stock of a product fell to its minimum
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["product.stock_low"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A quotation was created
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["quotation.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft was updated
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["quotation.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A quotation was sent
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["quotation.sent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A quotation was approved
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["quotation.approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A quotation was rejected
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["quotation.rejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.converted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A quotation became an invoice
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["quotation.converted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "stock.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock was received
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["stock.received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "stock.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock was adjusted
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["stock.adjusted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "stock.transferred": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock was transferred
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["stock.transferred"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice or a draft was created
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["invoice.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft was updated
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["invoice.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was issued
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["invoice.issued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice is settled
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["invoice.paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An invoice was cancelled
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["invoice.cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment was received
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["payment.received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment was voided
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["payment.voided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credit_note.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A credit note was created
         * @description Sent after the change is committed. `sequence` counts the events of this one object.
         */
        post: operations["credit_note.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Format: date-time
         * @description An instant in UTC with milliseconds.
         * @example 2026-03-01T14:30:00.000Z
         */
        Timestamp: string;
        /** @description A sign of life. */
        Health: {
            /**
             * @description Always `ok`: a server that is not does not answer.
             * @constant
             */
            status: "ok";
            /** @description The version of the server. */
            version: string;
            time: components["schemas"]["Timestamp"];
        };
        /** @description A sign of life. */
        HealthReply: {
            data: components["schemas"]["Health"];
        };
        /**
         * @description What went wrong, as a word that does not change.
         * @enum {string}
         */
        ProblemCode: "malformed_json" | "malformed_request" | "unknown_parameter" | "unknown_filter" | "unknown_sort" | "unauthenticated" | "forbidden" | "not_found" | "method_not_allowed" | "not_acceptable" | "payload_too_large" | "unsupported_media_type" | "invalid_state" | "already_converted" | "in_use" | "idempotency_in_flight" | "precondition_failed" | "validation_failed" | "insufficient_stock" | "series_exhausted" | "series_expired" | "amount_exceeds_due" | "total_mismatch" | "idempotency_mismatch" | "too_many_requests" | "server_error" | "unavailable";
        /** @description The one form of every error. */
        Problem: {
            /** @description A sentence for people. */
            message: string;
            code: components["schemas"]["ProblemCode"];
            /** @description The id of the request; it finds the line in our log. */
            request_id: string;
            /** @description What a program may want to know about this code. */
            details?: {
                [key: string]: unknown;
            };
        };
        /**
         * Format: int64
         * @description A positive integer.
         */
        Id: number;
        /**
         * @description What a token or a user may do; `*` means all.
         * @enum {string}
         */
        Ability: "*" | "users:view" | "workspaces:view" | "workspaces:create" | "workspaces:edit" | "contacts:view" | "contacts:create" | "contacts:edit" | "contacts:delete" | "products:view" | "products:create" | "products:edit" | "products:delete" | "products:view_cost" | "catalogue:share" | "company:view" | "company:edit" | "taxes:view" | "taxes:create" | "taxes:edit" | "taxes:delete" | "document_subtypes:view" | "document_subtypes:create" | "document_subtypes:edit" | "document_subtypes:delete" | "currencies:view" | "quotations:view" | "quotations:create" | "quotations:edit" | "quotations:delete" | "currencies:create" | "currencies:edit" | "bank_accounts:view" | "bank_accounts:create" | "bank_accounts:edit" | "bank_accounts:delete" | "invoices:view" | "invoices:create" | "invoices:edit" | "invoices:delete" | "payments:view" | "payments:create" | "payments:delete" | "credit_notes:view" | "credit_notes:create" | "inventory:view" | "reports:view" | "inventory:adjust" | "inventory:transfer" | "view_all_workspaces";
        /** @description A bearer token, without its secret. */
        Token: {
            id: components["schemas"]["Id"];
            /** @description What the token is for. */
            name: string;
            /** @description What it may do at most. */
            abilities: components["schemas"]["Ability"][];
            /**
             * Format: date-time
             * @description Written at most once a minute.
             */
            last_used_at: string | null;
            /**
             * Format: date-time
             * @description When it stops working; null is never.
             */
            expires_at: string | null;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description Where this page stands among all. */
        PageMeta: {
            /** @description The number of this page. */
            current_page: number;
            /** @description The place of the first row of this page among all. */
            from: number | null;
            /** @description The number of the last page, 1 when the list is empty. */
            last_page: number;
            /** @description The URL of the list without its query. */
            path: string;
            /** @description How many rows a page has. */
            per_page: number;
            /** @description The place of the last row of this page among all. */
            to: number | null;
            /** @description How many rows there are. */
            total: number;
        };
        /** @description How to go on from this page. */
        CursorMeta: {
            /** @description How many rows a page has. */
            per_page: number;
            /** @description What to send as `cursor` for the next page; null at the end. */
            next_cursor: string | null;
            /** @description What to send as `cursor` for the page before; null at the start. */
            prev_cursor: string | null;
            /** @description The URL of the list without its query. */
            path: string;
        };
        /** @description Page numbers, or cursors with `pagination=cursor`. */
        ListMeta: components["schemas"]["PageMeta"] | components["schemas"]["CursorMeta"];
        /** @description Absolute links to the neighbouring pages, with the whole query; null at the ends. */
        PageLinks: {
            /** @description The first page; not with cursors. */
            first?: string | null;
            /** @description The last page; not with cursors, and null beyond row 100,000. */
            last?: string | null;
            /** @description The next page. */
            next: string | null;
            /** @description The page before. */
            prev: string | null;
        };
        /** @description A page of the list. */
        TokenPage: {
            /** @description The tokens of this page. */
            data: components["schemas"]["Token"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description The error of 422: `errors` has a list of sentences for each field that is wrong, at most 100 fields. */
        ValidationProblem: {
            /** @description A sentence for people. */
            message: string;
            /** @description The sentences by field; a field of a list is named `items.0.quantity`. */
            errors: {
                [key: string]: string[];
            };
            code: components["schemas"]["ProblemCode"];
            /** @description The id of the request; it finds the line in our log. */
            request_id: string;
            /** @description What a program may want to know about this code. */
            details?: {
                [key: string]: unknown;
            };
        };
        /** @description Who asks for a token, and what it may do. */
        TokenCreate: {
            /**
             * Format: email
             * @description The e-mail address of the user.
             */
            email: string;
            /**
             * Format: password
             * @description The password of the user.
             */
            password: string;
            /** @description What the token is for. */
            name: string;
            /** @description What the token may do at most. Without it, all that its user may. */
            abilities?: components["schemas"]["Ability"][];
            /**
             * Format: date-time
             * @description Without it the token does not expire.
             */
            expires_at?: string | null;
        };
        /** @description The new token with its secret, shown this once. */
        TokenCreated: {
            id: components["schemas"]["Id"];
            /** @description What the token is for. */
            name: string;
            /** @description What it may do at most. */
            abilities: components["schemas"]["Ability"][];
            /**
             * Format: date-time
             * @description When it stops working; null is never.
             */
            expires_at: string | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description The token itself; it is not shown again. */
            plain_text_token: string;
        };
        /** @description The new token. */
        TokenCreatedReply: {
            data: components["schemas"]["TokenCreated"];
        };
        /**
         * @description Owner and admin hold every ability; a member holds the everyday ones.
         * @enum {string}
         */
        Role: "owner" | "admin" | "member";
        /**
         * Format: int64
         * @description A positive integer, or null.
         */
        NullableId: number | null;
        /** @description A workspace by name. */
        WorkspaceName: {
            id: components["schemas"]["Id"];
            /** @description What people call it. */
            name: string;
            /** @description The name as it can stand in an address. */
            slug: string;
        };
        /** @description The calling user and what the token may do. */
        Me: {
            id: components["schemas"]["Id"];
            /** @description The name of the user. */
            name: string;
            /**
             * Format: email
             * @description What the user signs in with.
             */
            email: string;
            role: components["schemas"]["Role"];
            /** @description The workspace of requests that name none. */
            current_workspace_id: components["schemas"]["NullableId"];
            /** @description The active workspaces that the user belongs to. */
            workspaces: components["schemas"]["WorkspaceName"][];
            /** @description What this token may do in effect, spelled out. */
            abilities: components["schemas"]["Ability"][];
        };
        /** @description The calling user. */
        MeReply: {
            data: components["schemas"]["Me"];
        };
        /** @description What a user may change about themselves. */
        MeUpdate: {
            /** @description The name of the user. */
            name?: string;
            /** @description The workspace of requests that name none; one of the user's own. */
            current_workspace_id?: components["schemas"]["Id"];
        };
        /** @description The password that is, and the one to be. */
        PasswordChange: {
            /**
             * Format: password
             * @description The password that is.
             */
            current_password: string;
            /**
             * Format: password
             * @description The password to be, at least 12 characters.
             */
            password: string;
        };
        /** @description A user of the tenant. */
        User: {
            id: components["schemas"]["Id"];
            /** @description The name of the user. */
            name: string;
            /**
             * Format: email
             * @description What the user signs in with.
             */
            email: string;
            role: components["schemas"]["Role"];
            /** @description Whether the user can sign in. */
            is_active: boolean;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        UserPage: {
            /** @description The users of this page. */
            data: components["schemas"]["User"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A branch of the tenant. */
        Workspace: {
            id: components["schemas"]["Id"];
            /** @description What people call it. */
            name: string;
            /** @description A short word of yours for it. */
            code: string | null;
            /** @description What it is for. */
            description: string | null;
            /** @description Where it is. */
            address: string | null;
            /** @description Its telephone. */
            phone: string | null;
            /** @description Whether one can work in it. */
            is_active: boolean;
            /** @description The name as it can stand in an address, unique in the tenant. */
            slug: string;
            /** @description Whether the calling user owns it. */
            is_owner: boolean;
            /** @description The user who owns it. */
            owner: {
                id: components["schemas"]["Id"];
                /** @description The name of the owner. */
                name: string;
                /**
                 * Format: email
                 * @description The e-mail address of the owner.
                 */
                email: string;
            };
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        WorkspacePage: {
            /** @description The workspaces of this page. */
            data: components["schemas"]["Workspace"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new workspace. */
        WorkspaceCreate: {
            /** @description What people call it. */
            name: string;
            /** @description A short word of yours for it. */
            code?: string | null;
            /** @description What it is for. */
            description?: string | null;
            /** @description Where it is. */
            address?: string | null;
            /** @description Its telephone. */
            phone?: string | null;
            /** @description Whether one can work in it. */
            is_active?: boolean;
        };
        /** @description One workspace. */
        WorkspaceReply: {
            data: components["schemas"]["Workspace"];
        };
        /** @description What changes about a workspace; what is absent stays. */
        WorkspaceUpdate: {
            /** @description What people call it. */
            name?: string;
            /** @description A short word of yours for it. */
            code?: string | null;
            /** @description What it is for. */
            description?: string | null;
            /** @description Where it is. */
            address?: string | null;
            /** @description Its telephone. */
            phone?: string | null;
            /** @description Whether one can work in it. */
            is_active?: boolean;
        };
        /** @description The company that the tenant is. */
        Company: {
            /** @description The name under which it sells. */
            name: string;
            /** @description Its number at the tax office. */
            tax_id: string | null;
            /** @description Where it is. */
            address: string | null;
            /** @description Its telephone. */
            phone: string | null;
            /**
             * Format: email
             * @description Where customers write to.
             */
            email: string | null;
            /** @description A PNG or JPEG in base64, at most 256 kB and 3000 pixels a side; null for none. */
            logo: string | null;
            /** @description The active currency in which it keeps its books and its prices. */
            default_currency_id: components["schemas"]["Id"];
            /** @description The IANA time zone that says which day it is, such as America/Santo_Domingo. */
            time_zone: string;
            /** @description What stands at the foot of its documents. */
            terms: string | null;
            /** @description The ISO 3166 alpha-2 code of the country it was founded in. */
            country: string;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description The company. */
        CompanyReply: {
            data: components["schemas"]["Company"];
        };
        /** @description What changes about the company; what is absent stays. */
        CompanyUpdate: {
            /** @description The name under which it sells. */
            name?: string;
            /** @description Its number at the tax office. */
            tax_id?: string | null;
            /** @description Where it is. */
            address?: string | null;
            /** @description Its telephone. */
            phone?: string | null;
            /**
             * Format: email
             * @description Where customers write to.
             */
            email?: string | null;
            /** @description A PNG or JPEG in base64, at most 256 kB and 3000 pixels a side; null for none. */
            logo?: string | null;
            /** @description The active currency in which it keeps its books and its prices. */
            default_currency_id?: components["schemas"]["Id"];
            /** @description The IANA time zone that says which day it is, such as America/Santo_Domingo. */
            time_zone?: string;
            /** @description What stands at the foot of its documents. */
            terms?: string | null;
        };
        /**
         * @description `itbis`, `isc`, `exempt` and `not_billable` exclude each other on a line; `legal_tip` and `other` add up.
         * @enum {string}
         */
        TaxType: "itbis" | "isc" | "exempt" | "not_billable" | "legal_tip" | "other";
        /**
         * Format: decimal
         * @description A rate in percent, 0 to 100, up to four digits after the point.
         * @example 18.00
         */
        TaxRate: string;
        /** @description A tax that a line can bear. */
        Tax: {
            id: components["schemas"]["Id"];
            /** @description What the document calls it. */
            name: string;
            type: components["schemas"]["TaxType"];
            rate: components["schemas"]["TaxRate"];
            /** @description Products made without taxes get the default ones. */
            is_default: boolean;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        TaxPage: {
            /** @description The taxes of this page. */
            data: components["schemas"]["Tax"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new tax. */
        TaxCreate: {
            /** @description What the document calls it. */
            name: string;
            type: components["schemas"]["TaxType"];
            rate: components["schemas"]["TaxRate"];
            /** @description Products made without taxes get the default ones. */
            is_default?: boolean;
        };
        /** @description One tax. */
        TaxReply: {
            data: components["schemas"]["Tax"];
        };
        /** @description What changes about a tax; what is absent stays. */
        TaxUpdate: {
            /** @description What the document calls it. */
            name?: string;
            type?: components["schemas"]["TaxType"];
            rate?: components["schemas"]["TaxRate"];
            /** @description Products made without taxes get the default ones. */
            is_default?: boolean;
        };
        /**
         * @description What the series numbers.
         * @enum {string}
         */
        DocumentType: "invoice" | "quotation" | "credit_note" | "payment";
        /** @description A series that numbers documents of one type. */
        DocumentSubtype: {
            id: components["schemas"]["Id"];
            /** @description What people call it. */
            name: string;
            type: components["schemas"]["DocumentType"];
            /** @description What stands before the number. */
            prefix: string;
            /** @description How many digits the number has at least; 4 unless given. */
            padding: number;
            /** @description The first number; 1 unless given. */
            start_number: number;
            /** @description The last number of the range. */
            end_number: number | null;
            /**
             * Format: date
             * @description The last day on which a document may bear a number of this series.
             */
            valid_until_date: string | null;
            /** @description Whether numbers can be drawn from it. */
            is_active: boolean;
            /** @description Whether it is the default of its type. */
            is_default: boolean;
            /** @description The number that comes next. */
            next_number: number;
            /** @description The same as it stands on the document; null when the range is used up. */
            next_document_number: string | null;
            /** @description Fewer than 30 days are left. */
            is_near_expiry: boolean;
            /** @description Fewer than 100 numbers are left. */
            is_running_low: boolean;
            /** @description The workspaces that prefer it. */
            preferred_workspace_ids: components["schemas"]["Id"][];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        DocumentSubtypePage: {
            /** @description The series of this page. */
            data: components["schemas"]["DocumentSubtype"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new series. */
        DocumentSubtypeCreate: {
            /** @description What people call it. */
            name: string;
            type: components["schemas"]["DocumentType"];
            /** @description What stands before the number. */
            prefix: string;
            /** @description How many digits the number has at least; 4 unless given. */
            padding?: number;
            /** @description The first number; 1 unless given. */
            start_number?: number;
            /** @description The last number of the range. */
            end_number?: number | null;
            /**
             * Format: date
             * @description The last day on which a document may bear a number of this series.
             */
            valid_until_date?: string | null;
            /** @description Whether numbers can be drawn from it. */
            is_active?: boolean;
            /** @description Make it the default of its type. */
            is_default?: boolean;
        };
        /** @description One series. */
        DocumentSubtypeReply: {
            data: components["schemas"]["DocumentSubtype"];
        };
        /** @description What changes about a series; what is absent stays. */
        DocumentSubtypeUpdate: {
            /** @description What people call it. */
            name?: string;
            type?: components["schemas"]["DocumentType"];
            /** @description What stands before the number. */
            prefix?: string;
            /** @description How many digits the number has at least; 4 unless given. */
            padding?: number;
            /** @description The first number; 1 unless given. */
            start_number?: number;
            /** @description The last number of the range. */
            end_number?: number | null;
            /**
             * Format: date
             * @description The last day on which a document may bear a number of this series.
             */
            valid_until_date?: string | null;
            /** @description Whether numbers can be drawn from it. */
            is_active?: boolean;
        };
        /** @description What the next document will be called, if nobody is faster. */
        NextNumber: {
            /** @description The number that comes next. */
            next_number: number;
            /** @description The same as it stands on the document. */
            document_number: string;
        };
        /** @description The next number of a series. */
        NextNumberReply: {
            data: components["schemas"]["NextNumber"];
        };
        /**
         * Format: decimal
         * @description The price of one unit of a currency in the company's currency, or null.
         * @example 1.00
         */
        NullableExchangeRate: string | null;
        /** @description A currency that the tenant trades in. */
        Currency: {
            id: components["schemas"]["Id"];
            /** @description The ISO 4217 code, in capital letters. */
            code: string;
            /** @description What people call it. */
            name: string;
            /** @description What stands before an amount. */
            symbol: string;
            /** @description Whether new documents can be in it. */
            is_active: boolean;
            /** @description Whether the company keeps its books in it. */
            is_default: boolean;
            /** @description What one unit is worth today in the company's currency; null where nobody has said. */
            current_rate: components["schemas"]["NullableExchangeRate"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        CurrencyPage: {
            /** @description The currencies of this page. */
            data: components["schemas"]["Currency"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new currency. */
        CurrencyCreate: {
            /** @description The ISO 4217 code, in capital letters. */
            code: string;
            /** @description What people call it. */
            name: string;
            /** @description What stands before an amount. */
            symbol: string;
            /** @description Whether new documents can be in it. */
            is_active?: boolean;
        };
        /** @description One currency. */
        CurrencyReply: {
            data: components["schemas"]["Currency"];
        };
        /** @description What changes about a currency; what is absent stays. */
        CurrencyUpdate: {
            /** @description What people call it. */
            name?: string;
            /** @description What stands before an amount. */
            symbol?: string;
            /** @description Whether new documents can be in it. */
            is_active?: boolean;
        };
        /**
         * Format: decimal
         * @description The price of one unit of a currency in the company's currency, up to six digits after the point.
         * @example 1.00
         */
        ExchangeRate: string;
        /** @description What a currency is worth from a day on. */
        CurrencyRate: {
            id: components["schemas"]["Id"];
            currency_id: components["schemas"]["Id"];
            /** @description What one unit is worth in the company's currency. */
            rate: components["schemas"]["ExchangeRate"];
            /**
             * Format: date
             * @description The first day it is good for; one rate a day.
             */
            effective_date: string;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        CurrencyRatePage: {
            /** @description The rates of this page. */
            data: components["schemas"]["CurrencyRate"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What a currency is worth from a day on. */
        CurrencyRateCreate: {
            /** @description What one unit is worth in the company's currency. */
            rate: components["schemas"]["ExchangeRate"];
            /**
             * Format: date
             * @description The first day it is good for; one rate a day.
             */
            effective_date: string;
        };
        /** @description One rate. */
        CurrencyRateReply: {
            data: components["schemas"]["CurrencyRate"];
        };
        /**
         * @description What kind of place it is.
         * @enum {string}
         */
        BankAccountType: "bank" | "cash" | "credit_card" | "other";
        /**
         * Format: decimal
         * @description An amount of money that can be negative, two digits after the point.
         * @example 180.00
         */
        SignedAmount: string;
        /** @description A place where money lies. */
        BankAccount: {
            id: components["schemas"]["Id"];
            /** @description What people call it. */
            name: string;
            type: components["schemas"]["BankAccountType"];
            /** @description The currency of its money; the company's unless given. */
            currency_id: components["schemas"]["Id"];
            /** @description Its number at the bank. */
            account_number: string | null;
            /** @description What lay in it before the first payment; negative for what was owed. */
            initial_balance: components["schemas"]["SignedAmount"];
            /**
             * Format: date
             * @description The day of the initial balance.
             */
            initial_balance_date: string | null;
            /** @description What it is for. */
            description: string | null;
            /** @description Whether payments can go into it. */
            is_active: boolean;
            /**
             * Format: decimal
             * @description The initial balance and all completed payments.
             */
            balance: string;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        BankAccountPage: {
            /** @description The accounts of this page. */
            data: components["schemas"]["BankAccount"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new account. */
        BankAccountCreate: {
            /** @description What people call it. */
            name: string;
            type: components["schemas"]["BankAccountType"];
            /** @description The currency of its money; the company's unless given. */
            currency_id?: components["schemas"]["Id"];
            /** @description Its number at the bank. */
            account_number?: string | null;
            /** @description What lay in it before the first payment; negative for what was owed. */
            initial_balance?: components["schemas"]["SignedAmount"];
            /**
             * Format: date
             * @description The day of the initial balance.
             */
            initial_balance_date?: string | null;
            /** @description What it is for. */
            description?: string | null;
            /** @description Whether payments can go into it. */
            is_active?: boolean;
        };
        /** @description One account. */
        BankAccountReply: {
            data: components["schemas"]["BankAccount"];
        };
        /** @description What changes about an account; what is absent stays. */
        BankAccountUpdate: {
            /** @description What people call it. */
            name?: string;
            type?: components["schemas"]["BankAccountType"];
            /** @description The currency of its money; the company's unless given. */
            currency_id?: components["schemas"]["Id"];
            /** @description Its number at the bank. */
            account_number?: string | null;
            /** @description What lay in it before the first payment; negative for what was owed. */
            initial_balance?: components["schemas"]["SignedAmount"];
            /**
             * Format: date
             * @description The day of the initial balance.
             */
            initial_balance_date?: string | null;
            /** @description What it is for. */
            description?: string | null;
            /** @description Whether payments can go into it. */
            is_active?: boolean;
        };
        /**
         * @description What the contact is to the company.
         * @enum {string}
         */
        ContactType: "customer" | "supplier" | "both";
        /**
         * @description An inactive contact cannot be invoiced.
         * @enum {string}
         */
        ContactStatus: "active" | "inactive";
        /**
         * @description What the identification number is; null without one.
         * @enum {string|null}
         */
        IdentificationType: "rnc" | "cedula" | "passport" | "other" | null;
        /**
         * Format: decimal
         * @description An amount of money, two digits after the point.
         * @example 1500.50
         */
        Amount: string;
        /** @description An address of a contact. */
        Address: {
            /**
             * @description What the address is for.
             * @enum {string}
             */
            type: "billing" | "shipping" | "other";
            /** @description Street and number. */
            street?: string | null;
            /** @description The city. */
            city?: string | null;
            /** @description The province or state. */
            province?: string | null;
            /** @description The ISO 3166 alpha-2 code. */
            country?: string | null;
            /** @description The postal code. */
            postal_code?: string | null;
            /** @description Whether it is the one that documents bear. */
            is_primary?: boolean;
        };
        /** @description The id of the same thing in a system of yours, unique per resource. */
        ExternalId: string | null;
        /** @description A customer, a supplier, or both. */
        Contact: {
            id: components["schemas"]["Id"];
            /** @description The workspace it belongs to; null is shared by all. */
            workspace_id: components["schemas"]["NullableId"];
            /** @description The name of the person or company. */
            name: string;
            contact_type: components["schemas"]["ContactType"];
            status: components["schemas"]["ContactStatus"];
            /**
             * Format: email
             * @description Where documents are sent.
             */
            email: string | null;
            /** @description The telephone to call first. */
            phone_primary: string | null;
            /** @description The telephone to call next. */
            phone_secondary: string | null;
            /** @description The mobile telephone. */
            mobile: string | null;
            /** @description The fax. */
            fax: string | null;
            identification_type: components["schemas"]["IdentificationType"];
            /** @description Kept without separators; unique among active contacts of the same identification type. */
            identification_number: string | null;
            /** @description 0.00 is no limit. */
            credit_limit: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description The day of birth of a person.
             */
            birth_date: string | null;
            /**
             * @description The gender of a person.
             * @enum {string|null}
             */
            gender: "male" | "female" | "other" | null;
            /** @description What colleagues should know; no document shows it. */
            observations: string | null;
            /** @description The addresses; an update replaces them all. */
            addresses: components["schemas"]["Address"][];
            external_id: components["schemas"]["ExternalId"];
            /**
             * Format: decimal
             * @description What the contact owes on its invoices in the company's currency.
             */
            balance_due: string;
            /**
             * Format: decimal
             * @description What credit notes left to the contact and was not spent, in the company's currency at the rates of those notes.
             */
            credit_balance: string;
            /** @description What looks wrong but was taken. */
            warnings: string[];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        ContactPage: {
            /** @description The contacts of this page. */
            data: components["schemas"]["Contact"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new contact. */
        ContactCreate: {
            /** @description The workspace it belongs to; null is shared by all. */
            workspace_id?: components["schemas"]["NullableId"];
            /** @description The name of the person or company. */
            name: string;
            contact_type: components["schemas"]["ContactType"];
            status?: components["schemas"]["ContactStatus"];
            /**
             * Format: email
             * @description Where documents are sent.
             */
            email?: string | null;
            /** @description The telephone to call first. */
            phone_primary?: string | null;
            /** @description The telephone to call next. */
            phone_secondary?: string | null;
            /** @description The mobile telephone. */
            mobile?: string | null;
            /** @description The fax. */
            fax?: string | null;
            identification_type?: components["schemas"]["IdentificationType"];
            /** @description Kept without separators; unique among active contacts of the same identification type. */
            identification_number?: string | null;
            /** @description 0.00 is no limit. */
            credit_limit?: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description The day of birth of a person.
             */
            birth_date?: string | null;
            /**
             * @description The gender of a person.
             * @enum {string|null}
             */
            gender?: "male" | "female" | "other" | null;
            /** @description What colleagues should know; no document shows it. */
            observations?: string | null;
            /** @description The addresses; an update replaces them all. */
            addresses?: components["schemas"]["Address"][];
            external_id?: components["schemas"]["ExternalId"];
        };
        /** @description One contact. */
        ContactReply: {
            data: components["schemas"]["Contact"];
        };
        /** @description A contact that may be the one described. */
        ContactDuplicate: {
            contact: components["schemas"]["Contact"];
            /** @description What is the same or alike. */
            matched_on: ("identification_number" | "email" | "phone" | "name")[];
            /** @description How sure it is: 100 for the identification number, 90 for the e-mail, 80 for a telephone, and for a name how alike the two are, in percent; the highest of them. */
            score: number;
        };
        /** @description The candidates, the surest first. */
        ContactDuplicatesReply: {
            /** @description At most twenty. */
            data: components["schemas"]["ContactDuplicate"][];
        };
        /** @description What changes about a contact; what is absent stays. */
        ContactUpdate: {
            /** @description The workspace it belongs to; null is shared by all. */
            workspace_id?: components["schemas"]["NullableId"];
            /** @description The name of the person or company. */
            name?: string;
            contact_type?: components["schemas"]["ContactType"];
            status?: components["schemas"]["ContactStatus"];
            /**
             * Format: email
             * @description Where documents are sent.
             */
            email?: string | null;
            /** @description The telephone to call first. */
            phone_primary?: string | null;
            /** @description The telephone to call next. */
            phone_secondary?: string | null;
            /** @description The mobile telephone. */
            mobile?: string | null;
            /** @description The fax. */
            fax?: string | null;
            identification_type?: components["schemas"]["IdentificationType"];
            /** @description Kept without separators; unique among active contacts of the same identification type. */
            identification_number?: string | null;
            /** @description 0.00 is no limit. */
            credit_limit?: components["schemas"]["Amount"];
            /**
             * Format: date
             * @description The day of birth of a person.
             */
            birth_date?: string | null;
            /**
             * @description The gender of a person.
             * @enum {string|null}
             */
            gender?: "male" | "female" | "other" | null;
            /** @description What colleagues should know; no document shows it. */
            observations?: string | null;
            /** @description The addresses; an update replaces them all. */
            addresses?: components["schemas"]["Address"][];
            external_id?: components["schemas"]["ExternalId"];
        };
        /** @description A group of products. */
        Category: {
            id: components["schemas"]["Id"];
            /** @description What people call it. */
            name: string;
            /** @description What belongs to it. */
            description: string | null;
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        CategoryPage: {
            /** @description The categories of this page. */
            data: components["schemas"]["Category"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new category. */
        CategoryCreate: {
            /** @description What people call it. */
            name: string;
            /** @description What belongs to it. */
            description?: string | null;
        };
        /** @description One category. */
        CategoryReply: {
            data: components["schemas"]["Category"];
        };
        /** @description What changes about a category; what is absent stays. */
        CategoryUpdate: {
            /** @description What people call it. */
            name?: string;
            /** @description What belongs to it. */
            description?: string | null;
        };
        /**
         * @description A service never has stock.
         * @enum {string}
         */
        ProductType: "product" | "service";
        /**
         * Format: decimal
         * @description The price or cost of one unit, up to four digits after the point.
         * @example 100.00
         */
        UnitPrice: string;
        /**
         * Format: decimal
         * @description The price or cost of one unit, or null.
         * @example 100.00
         */
        NullableUnitPrice: string | null;
        /**
         * Format: decimal
         * @description What remains of the price after the cost, in percent of the price; null without a cost or a price.
         * @example 35.00
         */
        MarginRate: string | null;
        /**
         * Format: decimal
         * @description A quantity that can be negative, up to four digits after the point.
         * @example -2.00
         */
        SignedQuantity: string;
        /**
         * Format: decimal
         * @description A quantity of stock, zero or more, up to four digits after the point.
         * @example 40.00
         */
        StockQuantity: string;
        /**
         * @description `low_stock` at or below the minimum, `out_of_stock` at zero or below.
         * @enum {string}
         */
        StockStatus: "in_stock" | "low_stock" | "out_of_stock";
        /** @description What the workspace holds of the product. */
        ProductStock: {
            /** @description What is on the shelf. */
            quantity: components["schemas"]["SignedQuantity"];
            /** @description At or below it the stock is low. */
            minimum_quantity: components["schemas"]["StockQuantity"];
            status: components["schemas"]["StockStatus"];
        } | null;
        /** @description A product or a service. */
        Product: {
            id: components["schemas"]["Id"];
            /** @description The workspace it belongs to; null is shared by all. */
            workspace_id: components["schemas"]["NullableId"];
            /** @description What people call it. */
            name: string;
            /** @description Unique in the tenant. */
            sku: string;
            product_type: components["schemas"]["ProductType"];
            /** @description The price of one unit. */
            price: components["schemas"]["UnitPrice"];
            /** @description Only with the ability `products:view_cost`. */
            cost?: components["schemas"]["NullableUnitPrice"];
            /** @description What more there is to say. */
            description: string | null;
            /** @description What one of it is, as the document shows it. */
            unit: string | null;
            /** @description The category it belongs to. */
            category_id: components["schemas"]["NullableId"];
            /** @description The taxes of an invoice line that names none. */
            default_tax_ids: components["schemas"]["Id"][];
            /** @description True unless given for a product, always false for a service. */
            track_stock: boolean;
            /** @description Whether it may be sold without stock; false unless given. */
            allow_negative_stock: boolean;
            /** @description An inactive product cannot be invoiced. */
            is_active: boolean;
            external_id: components["schemas"]["ExternalId"];
            /** @description What remains of the price after the average cost of the workspace's stock, or after `cost` where no stock has come, in percent of the price; null without a cost or a price. Only with the ability `products:view_cost`. */
            margin_rate?: components["schemas"]["MarginRate"];
            /** @description The stock of the workspace in context; null for what has no stock, and under `*`. */
            stock: components["schemas"]["ProductStock"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        ProductPage: {
            /** @description The products of this page. */
            data: components["schemas"]["Product"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What one workspace holds at the start. */
        InitialQuantity: {
            workspace_id: components["schemas"]["Id"];
            /** @description What is on the shelf. */
            quantity: components["schemas"]["StockQuantity"];
            /** @description At or below it the stock is low. */
            minimum_quantity?: components["schemas"]["StockQuantity"];
        };
        /** @description A new product or service. */
        ProductCreate: {
            /** @description The workspace it belongs to; null is shared by all. */
            workspace_id?: components["schemas"]["NullableId"];
            /** @description What people call it. */
            name: string;
            /** @description Unique in the tenant. */
            sku: string;
            product_type: components["schemas"]["ProductType"];
            /** @description The price of one unit. */
            price: components["schemas"]["UnitPrice"];
            /** @description Only with the ability `products:view_cost`. */
            cost?: components["schemas"]["NullableUnitPrice"];
            /** @description What more there is to say. */
            description?: string | null;
            /** @description What one of it is, as the document shows it. */
            unit?: string | null;
            /** @description The category it belongs to. */
            category_id?: components["schemas"]["NullableId"];
            /** @description The taxes of an invoice line that names none. */
            default_tax_ids?: components["schemas"]["Id"][];
            /** @description True unless given for a product, always false for a service. */
            track_stock?: boolean;
            /** @description Whether it may be sold without stock; false unless given. */
            allow_negative_stock?: boolean;
            /** @description An inactive product cannot be invoiced. */
            is_active?: boolean;
            external_id?: components["schemas"]["ExternalId"];
            /** @description What the workspace of the request holds at the start. */
            initial_quantity?: components["schemas"]["StockQuantity"];
            /** @description At or below it the stock is low. */
            minimum_quantity?: components["schemas"]["StockQuantity"];
            /** @description The same for several workspaces at once; not beside `initial_quantity`. */
            initial_quantities?: components["schemas"]["InitialQuantity"][];
        };
        /** @description One product. */
        ProductReply: {
            data: components["schemas"]["Product"];
        };
        /**
         * @description A line of a CSV file of products, by the names of its columns. Yes and no are `true` and `false`; lists are parted by `|`. A text that begins as a formula
         *     does, behind an apostrophe as exports write it, is taken without that apostrophe.
         */
        ProductImportRow: {
            /** @description What people call it. */
            name: string;
            /** @description Unique in the tenant. */
            sku: string;
            product_type: components["schemas"]["ProductType"];
            /** @description The price of one unit. */
            price: components["schemas"]["UnitPrice"];
            /** @description Only with the ability `products:view_cost`. */
            cost?: components["schemas"]["NullableUnitPrice"];
            /** @description What more there is to say. */
            description?: string | null;
            /** @description What one of it is, as the document shows it. */
            unit?: string | null;
            /** @description The category it belongs to. */
            category_id?: components["schemas"]["NullableId"];
            /** @description The taxes by their ids, `1|5`; `none` for none. When neither this nor `default_taxes` is given, the tenant's default taxes. */
            default_tax_ids?: components["schemas"]["Id"][];
            /** @description True unless given for a product, always false for a service. */
            track_stock?: boolean;
            /** @description Whether it may be sold without stock; false unless given. */
            allow_negative_stock?: boolean;
            /** @description An inactive product cannot be invoiced. */
            is_active?: boolean;
            external_id?: components["schemas"]["ExternalId"];
            /** @description The taxes by their names, instead of `default_tax_ids`. */
            default_taxes?: string[];
            /** @description The category by its name, instead of `category_id`. */
            category?: string;
            /** @description True for a product that all workspaces share; else it belongs to the workspace of the request. */
            is_shared?: boolean;
            /** @description What the workspace of the request holds at the start. */
            initial_quantity?: components["schemas"]["StockQuantity"];
            /** @description At or below it the stock is low. */
            minimum_quantity?: components["schemas"]["StockQuantity"];
        };
        /** @description What is wrong with a field of a row. */
        ProductImportFault: {
            /** @description The row, counted from 1 below the line of names. */
            row: number;
            /** @description The column, with the place in a list behind a point; null for the row as a whole. */
            field: string | null;
            /** @description A sentence for people. */
            message: string;
        };
        /** @description What became of a file of products. */
        ProductImport: {
            /** @description How many rows the file has. */
            rows: number;
            /** @description How many products were created: all rows, or none. */
            created: number;
            /** @description Whether it was only checked. */
            dry_run: boolean;
            /** @description How many faults there are. */
            error_count: number;
            /** @description The faults in the order of the rows: all of them up to 10,000, beyond that the first of each row. Only a dry run has some. */
            errors: components["schemas"]["ProductImportFault"][];
        };
        /** @description The outcome of an import. */
        ProductImportReply: {
            data: components["schemas"]["ProductImport"];
        };
        /** @description What changes about a product; what is absent stays. */
        ProductUpdate: {
            /** @description The workspace it belongs to; null is shared by all. */
            workspace_id?: components["schemas"]["NullableId"];
            /** @description What people call it. */
            name?: string;
            /** @description Unique in the tenant. */
            sku?: string;
            product_type?: components["schemas"]["ProductType"];
            /** @description The price of one unit. */
            price?: components["schemas"]["UnitPrice"];
            /** @description Only with the ability `products:view_cost`. */
            cost?: components["schemas"]["NullableUnitPrice"];
            /** @description What more there is to say. */
            description?: string | null;
            /** @description What one of it is, as the document shows it. */
            unit?: string | null;
            /** @description The category it belongs to. */
            category_id?: components["schemas"]["NullableId"];
            /** @description The taxes of an invoice line that names none. */
            default_tax_ids?: components["schemas"]["Id"][];
            /** @description True unless given for a product, always false for a service. */
            track_stock?: boolean;
            /** @description Whether it may be sold without stock; false unless given. */
            allow_negative_stock?: boolean;
            /** @description An inactive product cannot be invoiced. */
            is_active?: boolean;
            external_id?: components["schemas"]["ExternalId"];
        };
        /** @description What a workspace holds of a product. */
        StockLevel: {
            id: components["schemas"]["Id"];
            product_id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description What is on the shelf. */
            quantity: components["schemas"]["SignedQuantity"];
            /** @description What of it is kept for somebody. */
            reserved: components["schemas"]["SignedQuantity"];
            /** @description What can be sold: `quantity` less `reserved`. */
            available: components["schemas"]["SignedQuantity"];
            /** @description At or below it the stock is low. */
            minimum_quantity: components["schemas"]["StockQuantity"];
            status: components["schemas"]["StockStatus"];
            /** @description What one costs on average; null while no cost is known. Only with the ability `products:view_cost`. */
            average_cost?: components["schemas"]["NullableUnitPrice"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        StockLevelPage: {
            /** @description The levels of this page. */
            data: components["schemas"]["StockLevel"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What changes about a level; what is absent stays. */
        StockLevelUpdate: {
            /** @description At or below it the stock is low. */
            minimum_quantity?: components["schemas"]["StockQuantity"];
        };
        /** @description One level. */
        StockLevelReply: {
            data: components["schemas"]["StockLevel"];
        };
        /**
         * @description Why the stock moved.
         * @enum {string}
         */
        MovementType: "initial" | "in" | "out" | "adjustment" | "transfer_in" | "transfer_out" | "return_in" | "return_out";
        /** @description One line of the ledger of stock; it is never changed. */
        StockMovement: {
            id: components["schemas"]["Id"];
            product_id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            type: components["schemas"]["MovementType"];
            /** @description What was added; negative when taken out. */
            quantity: components["schemas"]["SignedQuantity"];
            /** @description The stock before. */
            previous_quantity: components["schemas"]["SignedQuantity"];
            /** @description The stock after. */
            current_quantity: components["schemas"]["SignedQuantity"];
            /** @description What one of them cost; of goods that go, the average. Only with the ability `products:view_cost`. */
            unit_cost?: components["schemas"]["NullableUnitPrice"];
            /** @description The invoice behind it. */
            invoice_id: components["schemas"]["NullableId"];
            /** @description The credit note behind it. */
            credit_note_id: components["schemas"]["NullableId"];
            /** @description The receipt behind it. */
            stock_receipt_id: components["schemas"]["NullableId"];
            /** @description The adjustment behind it. */
            stock_adjustment_id: components["schemas"]["NullableId"];
            /** @description The transfer behind it. */
            stock_transfer_id: components["schemas"]["NullableId"];
            /** @description The document behind it. */
            reference: string | null;
            /** @description What the person who did it wrote. */
            note: string | null;
            /** @description Who did it. */
            user_id: components["schemas"]["NullableId"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        StockMovementPage: {
            /** @description The movements of this page. */
            data: components["schemas"]["StockMovement"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description One movement. */
        StockMovementReply: {
            data: components["schemas"]["StockMovement"];
        };
        /**
         * Format: decimal
         * @description A quantity above zero, up to four digits after the point.
         * @example 2.00
         */
        Quantity: string;
        /** @description What came of one product. */
        StockReceiptItem: {
            /** @description A product that tracks stock. */
            product_id: components["schemas"]["Id"];
            /** @description How many came. */
            quantity: components["schemas"]["Quantity"];
            /** @description What one of them cost. In answers only with the ability `products:view_cost`. */
            unit_cost?: components["schemas"]["UnitPrice"];
        };
        /** @description Goods that came; it is never changed. */
        StockReceipt: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description The supplier who brought them. */
            contact_id: components["schemas"]["NullableId"];
            /**
             * Format: date
             * @description The day they came; today unless given.
             */
            receipt_date: string;
            /** @description The number of the supplier's document. */
            reference: string | null;
            /** @description What more there is to say. */
            note: string | null;
            /** @description What came. */
            items: components["schemas"]["StockReceiptItem"][];
            /** @description Who wrote it. */
            created_by: components["schemas"]["Id"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        StockReceiptPage: {
            /** @description The receipts of this page. */
            data: components["schemas"]["StockReceipt"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What came of one product. */
        StockReceiptItemCreate: {
            /** @description A product that tracks stock. */
            product_id: components["schemas"]["Id"];
            /** @description How many came. */
            quantity: components["schemas"]["Quantity"];
            /** @description What one of them cost. In answers only with the ability `products:view_cost`. */
            unit_cost: components["schemas"]["UnitPrice"];
        };
        /** @description Goods that came. */
        StockReceiptCreate: {
            /** @description The supplier who brought them. */
            contact_id?: components["schemas"]["NullableId"];
            /**
             * Format: date
             * @description The day they came; today unless given.
             */
            receipt_date?: string;
            /** @description The number of the supplier's document. */
            reference?: string | null;
            /** @description What more there is to say. */
            note?: string | null;
            /** @description What came. */
            items: components["schemas"]["StockReceiptItemCreate"][];
        };
        /** @description One receipt. */
        StockReceiptReply: {
            data: components["schemas"]["StockReceipt"];
        };
        /**
         * @description `set` to a quantity, `add` to it, `remove` from it.
         * @enum {string}
         */
        AdjustmentType: "set" | "add" | "remove";
        /** @description What was set right of one product. */
        StockAdjustmentItem: {
            /** @description A product that tracks stock. */
            product_id: components["schemas"]["Id"];
            adjustment_type: components["schemas"]["AdjustmentType"];
            /** @description How many; zero only with `set`. */
            quantity: components["schemas"]["StockQuantity"];
            /** @description What the books said. */
            previous_quantity: components["schemas"]["SignedQuantity"];
            /** @description What they say since. */
            current_quantity: components["schemas"]["SignedQuantity"];
        };
        /** @description A correction of the books; it is never changed. */
        StockAdjustment: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description The day of the count; today unless given.
             */
            adjustment_date: string;
            /** @description What was set right. */
            items: components["schemas"]["StockAdjustmentItem"][];
            /** @description Who wrote it. */
            created_by: components["schemas"]["Id"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        StockAdjustmentPage: {
            /** @description The adjustments of this page. */
            data: components["schemas"]["StockAdjustment"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What is set right of one product. */
        StockAdjustmentItemCreate: {
            /** @description A product that tracks stock. */
            product_id: components["schemas"]["Id"];
            adjustment_type: components["schemas"]["AdjustmentType"];
            /** @description How many; zero only with `set`. */
            quantity: components["schemas"]["StockQuantity"];
        };
        /** @description A correction of the books. */
        StockAdjustmentCreate: {
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description The day of the count; today unless given.
             */
            adjustment_date?: string;
            /** @description What is set right, in this order. */
            items: components["schemas"]["StockAdjustmentItemCreate"][];
        };
        /** @description One adjustment. */
        StockAdjustmentReply: {
            data: components["schemas"]["StockAdjustment"];
        };
        /** @description What goes of one product. */
        StockTransferItem: {
            /** @description A product that tracks stock and is shared by all workspaces. */
            product_id: components["schemas"]["Id"];
            /** @description How many go. */
            quantity: components["schemas"]["Quantity"];
        };
        /** @description Goods that went from one workspace to another; it is never changed. */
        StockTransfer: {
            id: components["schemas"]["Id"];
            /** @description The workspace that they leave, one's own. */
            from_workspace_id: components["schemas"]["Id"];
            /** @description The workspace that they reach, another one of one's own. */
            to_workspace_id: components["schemas"]["Id"];
            /**
             * Format: date
             * @description The day they went; today unless given.
             */
            transfer_date: string;
            /** @description What both ends know it by. */
            reference: string | null;
            /** @description What more there is to say. */
            note: string | null;
            /** @description What goes. */
            items: components["schemas"]["StockTransferItem"][];
            /** @description Who wrote it. */
            created_by: components["schemas"]["Id"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        StockTransferPage: {
            /** @description The transfers of this page. */
            data: components["schemas"]["StockTransfer"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description Goods on their way. */
        StockTransferCreate: {
            /** @description The workspace that they leave, one's own. */
            from_workspace_id: components["schemas"]["Id"];
            /** @description The workspace that they reach, another one of one's own. */
            to_workspace_id: components["schemas"]["Id"];
            /**
             * Format: date
             * @description The day they went; today unless given.
             */
            transfer_date?: string;
            /** @description What both ends know it by. */
            reference?: string | null;
            /** @description What more there is to say. */
            note?: string | null;
            /** @description What goes. */
            items: components["schemas"]["StockTransferItem"][];
        };
        /** @description One transfer. */
        StockTransferReply: {
            data: components["schemas"]["StockTransfer"];
        };
        /**
         * @description `active` counts; `expired` since its instant, `released` by hand, `consumed` by the sale it was for.
         * @enum {string}
         */
        ReservationStatus: "active" | "expired" | "released" | "consumed";
        /** @description Stock that is kept for somebody until an instant. */
        StockReservation: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description A product that tracks stock. */
            product_id: components["schemas"]["Id"];
            /** @description How many are kept. */
            quantity: components["schemas"]["Quantity"];
            /** @description From this instant on they are free again. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description For whom or what. */
            reference: string | null;
            /** @description Who wrote it. */
            created_by: components["schemas"]["Id"];
            created_at: components["schemas"]["Timestamp"];
            status: components["schemas"]["ReservationStatus"];
            /** @description The quotation it is for. */
            quotation_id: components["schemas"]["NullableId"];
            /**
             * Format: date-time
             * @description When it was given back before its time.
             */
            released_at: string | null;
            /**
             * Format: date-time
             * @description When the sale it was for took it.
             */
            consumed_at: string | null;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        StockReservationPage: {
            /** @description The reservations of this page. */
            data: components["schemas"]["StockReservation"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What to keep. */
        StockReservationCreate: {
            /** @description A product that tracks stock. */
            product_id: components["schemas"]["Id"];
            /** @description How many are kept. */
            quantity: components["schemas"]["Quantity"];
            /** @description From this instant on they are free again. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description For whom or what. */
            reference?: string | null;
        };
        /** @description One reservation. */
        StockReservationReply: {
            data: components["schemas"]["StockReservation"];
        };
        /**
         * @description Where the quotation stands.
         * @enum {string}
         */
        QuotationStatus: "draft" | "sent" | "approved" | "rejected" | "cancelled" | "converted";
        /** @description The buyer as it was when the document was issued. */
        BillTo: {
            /** @description The name of the buyer. */
            name: string;
            /** @description What the identification number is. */
            identification_type: string | null;
            /** @description The tax number of the buyer, or another. */
            identification_number: string | null;
            /** @description The primary address in one line. */
            address: string | null;
        };
        /**
         * Format: decimal
         * @description A discount in percent, 0 to 100, two digits after the point, or null.
         * @example 10.00
         */
        DiscountRate: string | null;
        /** @description A tax on a line, as it was when the document was issued. */
        DocumentItemTax: {
            tax_id: components["schemas"]["Id"];
            /** @description The name of the tax. */
            name: string;
            rate: components["schemas"]["TaxRate"];
            /** @description The line's share of the tax. */
            amount: components["schemas"]["SignedAmount"];
        };
        /** @description A line with its amounts. */
        DocumentItem: {
            /** @description Null in a preview. */
            id: components["schemas"]["NullableId"];
            product_id: components["schemas"]["Id"];
            /** @description What the line says. */
            description: string;
            quantity: components["schemas"]["Quantity"];
            unit_price: components["schemas"]["UnitPrice"];
            /** @description In percent of the line; null unless given. */
            discount_rate: components["schemas"]["DiscountRate"];
            /** @description The line's own discount. */
            discount_amount: components["schemas"]["Amount"];
            /** @description The line's share of the document's discount. */
            document_discount_amount: components["schemas"]["Amount"];
            /** @description Quantity times unit price. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description What is taxed: after both discounts and without tax. */
            net_amount: components["schemas"]["SignedAmount"];
            /** @description The taxes on the line. */
            taxes: components["schemas"]["DocumentItemTax"][];
            /** @description The sum of the line's taxes. */
            tax_amount: components["schemas"]["SignedAmount"];
            /** @description Net plus tax. */
            total_amount: components["schemas"]["Amount"];
        };
        /** @description One row for each tax and rate that any line bears. */
        DocumentTax: {
            tax_id: components["schemas"]["Id"];
            /** @description The name of the tax. */
            name: string;
            type: components["schemas"]["TaxType"];
            rate: components["schemas"]["TaxRate"];
            /** @description The sum of the nets of the lines that bear it. */
            base_amount: components["schemas"]["SignedAmount"];
            /** @description The tax on that base, rounded once. */
            amount: components["schemas"]["SignedAmount"];
        };
        /** @description A quotation in a list; `items` and `taxes` only with `include=items`. */
        QuotationRow: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description Who may buy. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["Id"];
            /** @description Drawn when it was created. */
            document_number: string;
            status: components["schemas"]["QuotationStatus"];
            /**
             * Format: date
             * @description The day on the document.
             */
            issue_date: string;
            /**
             * Format: date
             * @description The last day on which it is good; null is for ever.
             */
            expiration_date: string | null;
            /** @description The terms as the document shows them. */
            payment_term: string | null;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            exchange_rate: components["schemas"]["ExchangeRate"];
            /** @description Whether the unit prices have the tax inside. */
            prices_include_tax: boolean;
            /** @description The discount on the whole in percent; null unless given. */
            document_discount_rate: components["schemas"]["DiscountRate"];
            /** @description The discount on the whole. */
            document_discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' subtotals. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description All discounts, the lines' own and the document's. */
            discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' taxes. */
            tax_amount: components["schemas"]["Amount"];
            /** @description What the buyer would owe in all. */
            total_amount: components["schemas"]["Amount"];
            /** @description The total in the company's currency. */
            base_total_amount: components["schemas"]["Amount"];
            /** @description Past its expiration date, and neither rejected, cancelled nor converted. */
            is_expired: boolean;
            /** @description Whether stock is kept for it now; `stock_reservations.list` says what. */
            is_reserved: boolean;
            /** @description The invoice that it became; null unless converted. */
            invoice_id: components["schemas"]["NullableId"];
            /**
             * Format: date-time
             * @description When it was sent; null in a draft.
             */
            sent_at: string | null;
            /**
             * Format: date-time
             * @description When it was approved.
             */
            approved_at: string | null;
            /**
             * Format: date-time
             * @description When it was rejected.
             */
            rejected_at: string | null;
            /** @description Why it was rejected. */
            reject_reason: string | null;
            /**
             * Format: date-time
             * @description When it was cancelled.
             */
            cancelled_at: string | null;
            /** @description Why it was cancelled. */
            cancel_reason: string | null;
            /** @description What the document says below. */
            notes: string | null;
            /** @description The user. */
            created_by: components["schemas"]["NullableId"];
            external_id: components["schemas"]["ExternalId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description The lines. */
            items?: components["schemas"]["DocumentItem"][];
            /** @description The taxes of the whole. */
            taxes?: components["schemas"]["DocumentTax"][];
        };
        /** @description A page of the list. */
        QuotationPage: {
            /** @description The quotations of this page. */
            data: components["schemas"]["QuotationRow"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /**
         * Format: decimal
         * @description An amount of money, or null.
         * @example 1500.50
         */
        NullableAmount: string | null;
        /** @description A line as a caller writes it. */
        DocumentItemFields: {
            /** @description The product or service sold. */
            product_id: components["schemas"]["Id"];
            /** @description The product's name unless given. */
            description?: string | null;
            quantity: components["schemas"]["Quantity"];
            /** @description The product's price unless given. */
            unit_price?: components["schemas"]["UnitPrice"];
            /** @description In percent of the line. Both discounts given must agree. */
            discount_rate?: components["schemas"]["DiscountRate"];
            /** @description The discount as an amount, at most the line's subtotal. */
            discount_amount?: components["schemas"]["NullableAmount"];
            /** @description The product's taxes unless given. */
            tax_ids?: components["schemas"]["Id"][];
        };
        /** @description A new quotation. */
        QuotationCreate: {
            /** @description The workspace of the request; no other is taken. */
            workspace_id?: components["schemas"]["Id"];
            /** @description Who may buy. */
            contact_id: components["schemas"]["Id"];
            /**
             * Format: date
             * @description Today in the time zone of the tenant unless given.
             */
            issue_date?: string | null;
            /**
             * Format: date
             * @description The last day on which it is good, not before the issue date; null is for ever.
             */
            expiration_date?: string | null;
            /** @description The terms as the document shows them. */
            payment_term?: string | null;
            /** @description The company's currency unless given. */
            currency_id?: components["schemas"]["Id"];
            /** @description Whether the unit prices have the tax inside; false unless given. */
            prices_include_tax?: boolean;
            /** @description A discount on the whole, in percent of what remains after the lines' own. */
            document_discount_rate?: components["schemas"]["DiscountRate"];
            /** @description A discount on the whole as an amount. Both given must agree. */
            document_discount_amount?: components["schemas"]["NullableAmount"];
            /** @description What the document says below. */
            notes?: string | null;
            external_id?: components["schemas"]["ExternalId"];
            /** @description The lines; an update replaces them all. */
            items: components["schemas"]["DocumentItemFields"][];
            /** @description When given, the computed total must be the same (422 `total_mismatch`). */
            expected_total_amount?: components["schemas"]["Amount"];
            /** @description The series to draw the number from; the preferred or the default one unless given. */
            document_subtype_id?: components["schemas"]["Id"];
        };
        /** @description A quotation, with its lines and taxes. */
        Quotation: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description Who may buy. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["Id"];
            /** @description Drawn when it was created. */
            document_number: string;
            status: components["schemas"]["QuotationStatus"];
            /**
             * Format: date
             * @description The day on the document.
             */
            issue_date: string;
            /**
             * Format: date
             * @description The last day on which it is good; null is for ever.
             */
            expiration_date: string | null;
            /** @description The terms as the document shows them. */
            payment_term: string | null;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            exchange_rate: components["schemas"]["ExchangeRate"];
            /** @description Whether the unit prices have the tax inside. */
            prices_include_tax: boolean;
            /** @description The discount on the whole in percent; null unless given. */
            document_discount_rate: components["schemas"]["DiscountRate"];
            /** @description The discount on the whole. */
            document_discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' subtotals. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description All discounts, the lines' own and the document's. */
            discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' taxes. */
            tax_amount: components["schemas"]["Amount"];
            /** @description What the buyer would owe in all. */
            total_amount: components["schemas"]["Amount"];
            /** @description The total in the company's currency. */
            base_total_amount: components["schemas"]["Amount"];
            /** @description Past its expiration date, and neither rejected, cancelled nor converted. */
            is_expired: boolean;
            /** @description Whether stock is kept for it now; `stock_reservations.list` says what. */
            is_reserved: boolean;
            /** @description The invoice that it became; null unless converted. */
            invoice_id: components["schemas"]["NullableId"];
            /**
             * Format: date-time
             * @description When it was sent; null in a draft.
             */
            sent_at: string | null;
            /**
             * Format: date-time
             * @description When it was approved.
             */
            approved_at: string | null;
            /**
             * Format: date-time
             * @description When it was rejected.
             */
            rejected_at: string | null;
            /** @description Why it was rejected. */
            reject_reason: string | null;
            /**
             * Format: date-time
             * @description When it was cancelled.
             */
            cancelled_at: string | null;
            /** @description Why it was cancelled. */
            cancel_reason: string | null;
            /** @description What the document says below. */
            notes: string | null;
            /** @description The user. */
            created_by: components["schemas"]["NullableId"];
            external_id: components["schemas"]["ExternalId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description The lines. */
            items: components["schemas"]["DocumentItem"][];
            /** @description The taxes of the whole. */
            taxes: components["schemas"]["DocumentTax"][];
        };
        /** @description One quotation. */
        QuotationReply: {
            data: components["schemas"]["Quotation"];
        };
        /** @description What changes in a draft; what is absent stays. */
        QuotationUpdate: {
            /** @description The workspace of the request; no other is taken. */
            workspace_id?: components["schemas"]["Id"];
            /** @description Who may buy. */
            contact_id?: components["schemas"]["Id"];
            /**
             * Format: date
             * @description Today in the time zone of the tenant unless given.
             */
            issue_date?: string | null;
            /**
             * Format: date
             * @description The last day on which it is good, not before the issue date; null is for ever.
             */
            expiration_date?: string | null;
            /** @description The terms as the document shows them. */
            payment_term?: string | null;
            /** @description The company's currency unless given. */
            currency_id?: components["schemas"]["Id"];
            /** @description Whether the unit prices have the tax inside; false unless given. */
            prices_include_tax?: boolean;
            /** @description A discount on the whole, in percent of what remains after the lines' own. */
            document_discount_rate?: components["schemas"]["DiscountRate"];
            /** @description A discount on the whole as an amount. Both given must agree. */
            document_discount_amount?: components["schemas"]["NullableAmount"];
            /** @description What the document says below. */
            notes?: string | null;
            external_id?: components["schemas"]["ExternalId"];
            /** @description The lines; an update replaces them all. */
            items?: components["schemas"]["DocumentItemFields"][];
            /** @description When given, the computed total must be the same (422 `total_mismatch`). */
            expected_total_amount?: components["schemas"]["Amount"];
        };
        /**
         * Format: binary
         * @description The bytes of a PDF.
         */
        Pdf: string;
        /** @description How to approve. */
        QuotationApprove: {
            /** @description Whether to keep the stock of its lines for it; false unless given. */
            reserve?: boolean;
        };
        /** @description Why the customer does not agree. */
        QuotationReject: {
            /** @description Why. */
            reason: string;
        };
        /** @description Why it is withdrawn. */
        QuotationCancel: {
            /** @description Why. */
            reason: string;
        };
        /** @description How to convert. */
        QuotationConvert: {
            /** @description Also when it has expired; false unless given. */
            force?: boolean;
        };
        /**
         * @description Where the invoice stands.
         * @enum {string}
         */
        InvoiceStatus: "draft" | "pending_payment" | "partially_paid" | "paid" | "cancelled";
        /**
         * @description How it was paid; `credit_balance` spends the contact's credit.
         * @enum {string}
         */
        PaymentMethod: "cash" | "check" | "credit_card" | "bank_transfer" | "mobile_payment" | "other" | "credit_balance";
        /**
         * Format: decimal
         * @description An amount of money of a cent or more, two digits after the point.
         * @example 100.00
         */
        PaymentAmount: string;
        /**
         * @description Where the payment stands.
         * @enum {string}
         */
        PaymentStatus: "completed" | "voided";
        /** @description A payment as its invoice shows it. */
        InvoicePayment: {
            id: components["schemas"]["Id"];
            /** @description The number of the receipt. */
            payment_number: string;
            /**
             * Format: date
             * @description The day on which it was paid.
             */
            payment_date: string;
            payment_method: components["schemas"]["PaymentMethod"];
            /** @description What was paid. */
            amount: components["schemas"]["PaymentAmount"];
            status: components["schemas"]["PaymentStatus"];
            /** @description The account that the money went to; null with `credit_balance`. */
            bank_account_id: components["schemas"]["NullableId"];
        };
        /** @description An invoice or a draft, with its lines, taxes and payments. */
        Invoice: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description The buyer. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["NullableId"];
            /** @description Null in a draft. */
            document_number: string | null;
            status: components["schemas"]["InvoiceStatus"];
            /**
             * Format: date
             * @description The day on the document.
             */
            issue_date: string | null;
            /**
             * Format: date
             * @description The last day to pay.
             */
            due_date: string | null;
            /** @description The terms as the document shows them. */
            payment_term: string | null;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            exchange_rate: components["schemas"]["ExchangeRate"];
            /** @description Whether the unit prices have the tax inside. */
            prices_include_tax: boolean;
            /** @description The discount on the whole in percent; null unless given. */
            document_discount_rate: components["schemas"]["DiscountRate"];
            /** @description The discount on the whole. */
            document_discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' subtotals. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description All discounts, the lines' own and the document's. */
            discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' taxes. */
            tax_amount: components["schemas"]["Amount"];
            /** @description What the buyer owes in all. */
            total_amount: components["schemas"]["Amount"];
            /** @description The total in the company's currency. */
            base_total_amount: components["schemas"]["Amount"];
            /** @description What was paid on it. */
            amount_paid: components["schemas"]["Amount"];
            /** @description What credit notes took off. */
            credited_amount: components["schemas"]["Amount"];
            /** @description What is still owed. */
            amount_due: components["schemas"]["Amount"];
            /** @description Past its due date and not paid. */
            is_overdue: boolean;
            /** @description The quotation that it was made of; null otherwise. */
            quotation_id: components["schemas"]["NullableId"];
            /** @description What the document says below. */
            notes: string | null;
            /**
             * Format: date-time
             * @description When the number was drawn; null in a draft.
             */
            issued_at: string | null;
            /**
             * Format: date-time
             * @description When it was cancelled.
             */
            cancelled_at: string | null;
            /** @description Why it was cancelled. */
            cancel_reason: string | null;
            /** @description The user. */
            created_by: components["schemas"]["NullableId"];
            external_id: components["schemas"]["ExternalId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description The lines. */
            items: components["schemas"]["DocumentItem"][];
            /** @description The taxes of the whole. */
            taxes: components["schemas"]["DocumentTax"][];
            /** @description What was paid on it, voided payments too; the last 500. */
            payments: components["schemas"]["InvoicePayment"][];
        };
        /** @description One invoice. */
        InvoiceReply: {
            data: components["schemas"]["Invoice"];
        };
        /** @description An invoice in a list; `items`, `taxes` and `payments` only with `include=items`. */
        InvoiceRow: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description The buyer. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["NullableId"];
            /** @description Null in a draft. */
            document_number: string | null;
            status: components["schemas"]["InvoiceStatus"];
            /**
             * Format: date
             * @description The day on the document.
             */
            issue_date: string | null;
            /**
             * Format: date
             * @description The last day to pay.
             */
            due_date: string | null;
            /** @description The terms as the document shows them. */
            payment_term: string | null;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            exchange_rate: components["schemas"]["ExchangeRate"];
            /** @description Whether the unit prices have the tax inside. */
            prices_include_tax: boolean;
            /** @description The discount on the whole in percent; null unless given. */
            document_discount_rate: components["schemas"]["DiscountRate"];
            /** @description The discount on the whole. */
            document_discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' subtotals. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description All discounts, the lines' own and the document's. */
            discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' taxes. */
            tax_amount: components["schemas"]["Amount"];
            /** @description What the buyer owes in all. */
            total_amount: components["schemas"]["Amount"];
            /** @description The total in the company's currency. */
            base_total_amount: components["schemas"]["Amount"];
            /** @description What was paid on it. */
            amount_paid: components["schemas"]["Amount"];
            /** @description What credit notes took off. */
            credited_amount: components["schemas"]["Amount"];
            /** @description What is still owed. */
            amount_due: components["schemas"]["Amount"];
            /** @description Past its due date and not paid. */
            is_overdue: boolean;
            /** @description The quotation that it was made of; null otherwise. */
            quotation_id: components["schemas"]["NullableId"];
            /** @description What the document says below. */
            notes: string | null;
            /**
             * Format: date-time
             * @description When the number was drawn; null in a draft.
             */
            issued_at: string | null;
            /**
             * Format: date-time
             * @description When it was cancelled.
             */
            cancelled_at: string | null;
            /** @description Why it was cancelled. */
            cancel_reason: string | null;
            /** @description The user. */
            created_by: components["schemas"]["NullableId"];
            external_id: components["schemas"]["ExternalId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description The lines. */
            items?: components["schemas"]["DocumentItem"][];
            /** @description The taxes of the whole. */
            taxes?: components["schemas"]["DocumentTax"][];
            /** @description What was paid on it, voided payments too; the last 500. */
            payments?: components["schemas"]["InvoicePayment"][];
        };
        /** @description A page of the list. */
        InvoicePage: {
            /** @description The invoices of this page. */
            data: components["schemas"]["InvoiceRow"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A payment made with the invoice. Needs the ability `payments:create`. */
        FirstPayment: {
            /** @description The account that the money goes to, of the invoice's currency; none with `credit_balance`. */
            bank_account_id?: components["schemas"]["NullableId"];
            /** @description What is paid, at most what is due (422 `amount_exceeds_due`). */
            amount: components["schemas"]["PaymentAmount"];
            payment_method: components["schemas"]["PaymentMethod"];
            /**
             * Format: date
             * @description The day of issue unless given.
             */
            payment_date?: string | null;
            /** @description What the receipt says below. */
            note?: string | null;
        };
        /** @description A new invoice. */
        InvoiceCreate: {
            /** @description The workspace of the request; no other is taken. */
            workspace_id?: components["schemas"]["Id"];
            /** @description The buyer. */
            contact_id: components["schemas"]["Id"];
            /** @description The series to draw the number from; the preferred or the default one unless given. */
            document_subtype_id?: components["schemas"]["Id"];
            /**
             * Format: date
             * @description Today in the time zone of the tenant unless given; a draft without it gets the day it is issued.
             */
            issue_date?: string | null;
            /**
             * Format: date
             * @description The last day to pay, not before the issue date.
             */
            due_date?: string | null;
            /** @description The terms as the document shows them. */
            payment_term?: string | null;
            /** @description The company's currency unless given. In another one the exchange rate of the day of issue counts, and must be known; prices of products, which are in the company's currency, are converted by it. */
            currency_id?: components["schemas"]["Id"];
            /** @description Whether the unit prices have the tax inside; false unless given. */
            prices_include_tax?: boolean;
            /** @description A discount on the whole, in percent of what remains after the lines' own. */
            document_discount_rate?: components["schemas"]["DiscountRate"];
            /** @description A discount on the whole as an amount. Both given must agree. */
            document_discount_amount?: components["schemas"]["NullableAmount"];
            /** @description What the document says below. */
            notes?: string | null;
            external_id?: components["schemas"]["ExternalId"];
            /** @description The lines; an update replaces them all. */
            items: components["schemas"]["DocumentItemFields"][];
            /** @description When given, the computed total must be the same (422 `total_mismatch`). */
            expected_total_amount?: components["schemas"]["Amount"];
            /** @description Keep it as a draft: no number, no stock, no payment. */
            draft?: boolean;
            payment?: components["schemas"]["FirstPayment"];
        };
        /** @description What the invoice would be. */
        InvoicePreview: {
            /** @description The buyer. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["Id"];
            /**
             * Format: date
             * @description The day on the document.
             */
            issue_date: string;
            /**
             * Format: date
             * @description The last day to pay.
             */
            due_date: string | null;
            /** @description The terms as the document shows them. */
            payment_term: string | null;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            exchange_rate: components["schemas"]["ExchangeRate"];
            /** @description Whether the unit prices have the tax inside. */
            prices_include_tax: boolean;
            /** @description The discount on the whole in percent; null unless given. */
            document_discount_rate: components["schemas"]["DiscountRate"];
            /** @description The discount on the whole. */
            document_discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' subtotals. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description All discounts, the lines' own and the document's. */
            discount_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' taxes. */
            tax_amount: components["schemas"]["Amount"];
            /** @description What the buyer owes in all. */
            total_amount: components["schemas"]["Amount"];
            /** @description The total in the company's currency. */
            base_total_amount: components["schemas"]["Amount"];
            /** @description What the document says below. */
            notes: string | null;
            external_id: components["schemas"]["ExternalId"];
            /** @description The lines. */
            items: components["schemas"]["DocumentItem"][];
            /** @description The taxes of the whole. */
            taxes: components["schemas"]["DocumentTax"][];
        };
        /** @description What the invoice would be. */
        InvoicePreviewReply: {
            data: components["schemas"]["InvoicePreview"];
        };
        /** @description What changes in a draft; what is absent stays. */
        InvoiceUpdate: {
            /** @description The workspace of the request; no other is taken. */
            workspace_id?: components["schemas"]["Id"];
            /** @description The buyer. */
            contact_id?: components["schemas"]["Id"];
            /** @description The series to draw the number from; the preferred or the default one unless given. */
            document_subtype_id?: components["schemas"]["Id"];
            /**
             * Format: date
             * @description Today in the time zone of the tenant unless given; a draft without it gets the day it is issued.
             */
            issue_date?: string | null;
            /**
             * Format: date
             * @description The last day to pay, not before the issue date.
             */
            due_date?: string | null;
            /** @description The terms as the document shows them. */
            payment_term?: string | null;
            /** @description The company's currency unless given. In another one the exchange rate of the day of issue counts, and must be known; prices of products, which are in the company's currency, are converted by it. */
            currency_id?: components["schemas"]["Id"];
            /** @description Whether the unit prices have the tax inside; false unless given. */
            prices_include_tax?: boolean;
            /** @description A discount on the whole, in percent of what remains after the lines' own. */
            document_discount_rate?: components["schemas"]["DiscountRate"];
            /** @description A discount on the whole as an amount. Both given must agree. */
            document_discount_amount?: components["schemas"]["NullableAmount"];
            /** @description What the document says below. */
            notes?: string | null;
            external_id?: components["schemas"]["ExternalId"];
            /** @description The lines; an update replaces them all. */
            items?: components["schemas"]["DocumentItemFields"][];
            /** @description When given, the computed total must be the same (422 `total_mismatch`). */
            expected_total_amount?: components["schemas"]["Amount"];
        };
        /** @description Why an invoice is cancelled. */
        InvoiceCancel: {
            /** @description The reason; it stays with the invoice. */
            reason: string;
        };
        /** @description A payment of an invoice. */
        Payment: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description The invoice that was paid. */
            invoice_id: components["schemas"]["Id"];
            /** @description The buyer. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The account that the money went to; null with `credit_balance`. */
            bank_account_id: components["schemas"]["NullableId"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["Id"];
            /** @description The number of the receipt. */
            payment_number: string;
            status: components["schemas"]["PaymentStatus"];
            payment_method: components["schemas"]["PaymentMethod"];
            /**
             * Format: date
             * @description The day on which it was paid.
             */
            payment_date: string;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            /** @description What was paid. */
            amount: components["schemas"]["PaymentAmount"];
            /** @description What was still due of the invoice after this payment. */
            remaining_amount: components["schemas"]["Amount"];
            /** @description What the receipt says below. */
            note: string | null;
            /** @description Why it was voided. */
            void_reason: string | null;
            /**
             * Format: date-time
             * @description When it was voided.
             */
            voided_at: string | null;
            /** @description The user. */
            created_by: components["schemas"]["NullableId"];
            external_id: components["schemas"]["ExternalId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of the list. */
        PaymentPage: {
            /** @description The payments of this page. */
            data: components["schemas"]["Payment"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description A new payment. */
        PaymentCreate: {
            /** @description The account that the money goes to, of the invoice's currency; none with `credit_balance`. */
            bank_account_id?: components["schemas"]["NullableId"];
            /** @description What is paid, at most what is due (422 `amount_exceeds_due`). */
            amount: components["schemas"]["PaymentAmount"];
            payment_method: components["schemas"]["PaymentMethod"];
            /**
             * Format: date
             * @description Today in the time zone of the tenant unless given.
             */
            payment_date?: string | null;
            /** @description What the receipt says below. */
            note?: string | null;
            /** @description The workspace of the request; no other is taken. */
            workspace_id?: components["schemas"]["Id"];
            /** @description The issued invoice that is paid. */
            invoice_id: components["schemas"]["Id"];
            /** @description The series to draw the number from; the preferred or the default one unless given. */
            document_subtype_id?: components["schemas"]["Id"];
            external_id?: components["schemas"]["ExternalId"];
        };
        /** @description One payment. */
        PaymentReply: {
            data: components["schemas"]["Payment"];
        };
        /** @description Why a payment is taken back. */
        PaymentVoid: {
            /** @description The reason; it stays with the payment. */
            reason: string;
        };
        /** @description A line with its amounts: the invoice line's, in the share of the quantity. */
        CreditNoteItem: {
            id: components["schemas"]["Id"];
            /** @description The line of the invoice. */
            invoice_item_id: components["schemas"]["Id"];
            product_id: components["schemas"]["Id"];
            /** @description What the line says. */
            description: string;
            quantity: components["schemas"]["Quantity"];
            unit_price: components["schemas"]["UnitPrice"];
            /** @description Its share of all discounts, the line's own and the document's; a cent below zero where rounding wants it. */
            discount_amount: components["schemas"]["SignedAmount"];
            /** @description Its share of quantity times unit price. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description What was taxed: after discounts and without tax. */
            net_amount: components["schemas"]["SignedAmount"];
            /** @description The taxes on the line. */
            taxes: components["schemas"]["DocumentItemTax"][];
            /** @description The sum of the line's taxes. */
            tax_amount: components["schemas"]["SignedAmount"];
            /** @description Net plus tax. */
            total_amount: components["schemas"]["SignedAmount"];
        };
        /** @description A credit note in a list; `items` and `taxes` only with `include=items`. */
        CreditNoteRow: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description The invoice of which something is taken back. */
            invoice_id: components["schemas"]["Id"];
            /** @description The buyer. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["Id"];
            /** @description The number of the credit note. */
            document_number: string;
            /** @description Why it was credited. */
            reason: string;
            /**
             * Format: date
             * @description The day on the document.
             */
            issue_date: string;
            /** @description Whether the goods went back to the stock. */
            restock: boolean;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            /** @description That of the invoice. */
            exchange_rate: components["schemas"]["ExchangeRate"];
            /** @description Whether the unit prices have the tax inside. */
            prices_include_tax: boolean;
            /** @description The sum of the lines' subtotals. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' discounts. */
            discount_amount: components["schemas"]["SignedAmount"];
            /** @description The sum of the lines' taxes. */
            tax_amount: components["schemas"]["SignedAmount"];
            /** @description What is taken back in all. */
            total_amount: components["schemas"]["Amount"];
            /** @description The total in the company's currency, by the share of what the credit notes of the invoice make together. */
            base_total_amount: components["schemas"]["Amount"];
            /** @description The part that took from what was due of the invoice; the rest is the contact's credit. */
            applied_amount: components["schemas"]["Amount"];
            /** @description The user. */
            created_by: components["schemas"]["NullableId"];
            external_id: components["schemas"]["ExternalId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description The lines. */
            items?: components["schemas"]["CreditNoteItem"][];
            /** @description The taxes of the whole. */
            taxes?: components["schemas"]["DocumentTax"][];
        };
        /** @description A page of the list. */
        CreditNotePage: {
            /** @description The credit notes of this page. */
            data: components["schemas"]["CreditNoteRow"][];
            meta: components["schemas"]["ListMeta"];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What is taken back of a line of the invoice. */
        CreditNoteItemFields: {
            /** @description The line of the invoice. */
            invoice_item_id: components["schemas"]["Id"];
            /** @description How much of it, at most what was invoiced and not yet credited. */
            quantity: components["schemas"]["Quantity"];
        };
        /** @description A new credit note. */
        CreditNoteCreate: {
            /** @description The workspace of the request; no other is taken. */
            workspace_id?: components["schemas"]["Id"];
            /** @description The issued invoice. */
            invoice_id: components["schemas"]["Id"];
            /** @description The series to draw the number from; the preferred or the default one unless given. */
            document_subtype_id?: components["schemas"]["Id"];
            /** @description Why it is credited. */
            reason: string;
            /**
             * Format: date
             * @description Today in the time zone of the tenant unless given; not before the day of the invoice.
             */
            issue_date?: string | null;
            /** @description Whether the goods go back to the stock; true unless given. */
            restock?: boolean;
            external_id?: components["schemas"]["ExternalId"];
            /** @description What is taken back. */
            items: components["schemas"]["CreditNoteItemFields"][];
        };
        /** @description A credit note, with its lines and taxes. */
        CreditNote: {
            id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description The invoice of which something is taken back. */
            invoice_id: components["schemas"]["Id"];
            /** @description The buyer. */
            contact_id: components["schemas"]["Id"];
            bill_to: components["schemas"]["BillTo"];
            /** @description The series of the number. */
            document_subtype_id: components["schemas"]["Id"];
            /** @description The number of the credit note. */
            document_number: string;
            /** @description Why it was credited. */
            reason: string;
            /**
             * Format: date
             * @description The day on the document.
             */
            issue_date: string;
            /** @description Whether the goods went back to the stock. */
            restock: boolean;
            currency_id: components["schemas"]["Id"];
            /** @description The ISO 4217 code of the currency. */
            currency_code: string;
            /** @description That of the invoice. */
            exchange_rate: components["schemas"]["ExchangeRate"];
            /** @description Whether the unit prices have the tax inside. */
            prices_include_tax: boolean;
            /** @description The sum of the lines' subtotals. */
            subtotal_amount: components["schemas"]["Amount"];
            /** @description The sum of the lines' discounts. */
            discount_amount: components["schemas"]["SignedAmount"];
            /** @description The sum of the lines' taxes. */
            tax_amount: components["schemas"]["SignedAmount"];
            /** @description What is taken back in all. */
            total_amount: components["schemas"]["Amount"];
            /** @description The total in the company's currency, by the share of what the credit notes of the invoice make together. */
            base_total_amount: components["schemas"]["Amount"];
            /** @description The part that took from what was due of the invoice; the rest is the contact's credit. */
            applied_amount: components["schemas"]["Amount"];
            /** @description The user. */
            created_by: components["schemas"]["NullableId"];
            external_id: components["schemas"]["ExternalId"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description The lines. */
            items: components["schemas"]["CreditNoteItem"][];
            /** @description The taxes of the whole. */
            taxes: components["schemas"]["DocumentTax"][];
        };
        /** @description One credit note. */
        CreditNoteReply: {
            data: components["schemas"]["CreditNote"];
        };
        /**
         * Format: decimal
         * @description A sum in the company's currency, two digits after the point.
         * @example 180.00
         */
        SumAmount: string;
        /** @description The documents of a day. */
        SalesByDayRow: {
            /**
             * Format: date
             * @description The day of issue.
             */
            date: string;
            /** @description How many invoices. */
            invoice_count: number;
            /** @description How many credit notes. */
            credit_note_count: number;
            /** @description Without tax. */
            net_amount: components["schemas"]["SumAmount"];
            /** @description The taxes. */
            tax_amount: components["schemas"]["SumAmount"];
            /** @description Net plus tax. */
            total_amount: components["schemas"]["SumAmount"];
        };
        /** @description The documents of the period, each once. */
        ReportTotals: {
            /** @description How many invoices. */
            invoice_count: number;
            /** @description How many credit notes. */
            credit_note_count: number;
            /** @description Without tax. */
            net_amount: components["schemas"]["SumAmount"];
            /** @description The taxes. */
            tax_amount: components["schemas"]["SumAmount"];
            /** @description Net plus tax. */
            total_amount: components["schemas"]["SumAmount"];
        };
        /** @description Sales by day. */
        SalesByDay: {
            /**
             * Format: date
             * @description The first day.
             */
            date_from: string;
            /**
             * Format: date
             * @description The last day.
             */
            date_to: string;
            /**
             * @description What a row stands for. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            group_by: "day";
            /** @description The company's currency. */
            currency_code: string;
            /** @description The days with documents in their order. */
            rows: components["schemas"]["SalesByDayRow"][];
            totals: components["schemas"]["ReportTotals"];
        };
        /** @description The documents of a month. */
        SalesByMonthRow: {
            /**
             * @description The month of issue, as far as it lies in the period.
             * @example 2026-03
             */
            month: string;
            /** @description How many invoices. */
            invoice_count: number;
            /** @description How many credit notes. */
            credit_note_count: number;
            /** @description Without tax. */
            net_amount: components["schemas"]["SumAmount"];
            /** @description The taxes. */
            tax_amount: components["schemas"]["SumAmount"];
            /** @description Net plus tax. */
            total_amount: components["schemas"]["SumAmount"];
        };
        /** @description Sales by month. */
        SalesByMonth: {
            /**
             * Format: date
             * @description The first day.
             */
            date_from: string;
            /**
             * Format: date
             * @description The last day.
             */
            date_to: string;
            /**
             * @description What a row stands for. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            group_by: "month";
            /** @description The company's currency. */
            currency_code: string;
            /** @description The months with documents in their order. */
            rows: components["schemas"]["SalesByMonthRow"][];
            totals: components["schemas"]["ReportTotals"];
        };
        /**
         * Format: decimal
         * @description A sum of quantities, up to four digits after the point.
         * @example 2.00
         */
        SumQuantity: string;
        /** @description The lines of a product. A document counts once for each product on it. */
        SalesByProductRow: {
            product_id: components["schemas"]["Id"];
            /** @description The SKU of the product. */
            sku: string;
            /** @description The name of the product. */
            name: string;
            /** @description What was invoiced less what was credited. */
            quantity: components["schemas"]["SumQuantity"];
            /** @description How many invoices. */
            invoice_count: number;
            /** @description How many credit notes. */
            credit_note_count: number;
            /** @description Without tax. */
            net_amount: components["schemas"]["SumAmount"];
            /** @description The taxes. */
            tax_amount: components["schemas"]["SumAmount"];
            /** @description Net plus tax. */
            total_amount: components["schemas"]["SumAmount"];
        };
        /** @description Sales by product. */
        SalesByProduct: {
            /**
             * Format: date
             * @description The first day.
             */
            date_from: string;
            /**
             * Format: date
             * @description The last day.
             */
            date_to: string;
            /**
             * @description What a row stands for. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            group_by: "product";
            /** @description The company's currency. */
            currency_code: string;
            /** @description The products, the largest total first. */
            rows: components["schemas"]["SalesByProductRow"][];
            totals: components["schemas"]["ReportTotals"];
        };
        /** @description The documents of a contact. */
        SalesByContactRow: {
            contact_id: components["schemas"]["Id"];
            /** @description The name of the contact. */
            name: string;
            /** @description How many invoices. */
            invoice_count: number;
            /** @description How many credit notes. */
            credit_note_count: number;
            /** @description Without tax. */
            net_amount: components["schemas"]["SumAmount"];
            /** @description The taxes. */
            tax_amount: components["schemas"]["SumAmount"];
            /** @description Net plus tax. */
            total_amount: components["schemas"]["SumAmount"];
        };
        /** @description Sales by contact. */
        SalesByContact: {
            /**
             * Format: date
             * @description The first day.
             */
            date_from: string;
            /**
             * Format: date
             * @description The last day.
             */
            date_to: string;
            /**
             * @description What a row stands for. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            group_by: "contact";
            /** @description The company's currency. */
            currency_code: string;
            /** @description The contacts, the largest total first. */
            rows: components["schemas"]["SalesByContactRow"][];
            totals: components["schemas"]["ReportTotals"];
        };
        /** @description Sales of a period; `group_by` says what its rows are. */
        SalesReport: components["schemas"]["SalesByDay"] | components["schemas"]["SalesByMonth"] | components["schemas"]["SalesByProduct"] | components["schemas"]["SalesByContact"];
        /** @description A report of sales. */
        SalesReply: {
            data: components["schemas"]["SalesReport"];
        };
        /** @description What a contact owes. */
        ReceivablesRow: {
            contact_id: components["schemas"]["Id"];
            /** @description The name of the contact. */
            name: string;
            /** @description How many invoices are open. */
            invoice_count: number;
            /** @description Not yet past its due date, or without one. */
            amount_0: components["schemas"]["SumAmount"];
            /** @description 1 to 30 days past its due date. */
            amount_1_30: components["schemas"]["SumAmount"];
            /** @description 31 to 60 days past its due date. */
            amount_31_60: components["schemas"]["SumAmount"];
            /** @description 61 to 90 days past its due date. */
            amount_61_90: components["schemas"]["SumAmount"];
            /** @description More than 90 days past its due date. */
            amount_over_90: components["schemas"]["SumAmount"];
            /** @description All of it. */
            total_amount: components["schemas"]["SumAmount"];
        };
        /** @description What all contacts owe. */
        ReceivablesTotals: {
            /** @description How many invoices are open. */
            invoice_count: number;
            /** @description Not yet past its due date, or without one. */
            amount_0: components["schemas"]["SumAmount"];
            /** @description 1 to 30 days past its due date. */
            amount_1_30: components["schemas"]["SumAmount"];
            /** @description 31 to 60 days past its due date. */
            amount_31_60: components["schemas"]["SumAmount"];
            /** @description 61 to 90 days past its due date. */
            amount_61_90: components["schemas"]["SumAmount"];
            /** @description More than 90 days past its due date. */
            amount_over_90: components["schemas"]["SumAmount"];
            /** @description All of it. */
            total_amount: components["schemas"]["SumAmount"];
        };
        /** @description What was owed at the end of a day. */
        ReceivablesReport: {
            /**
             * Format: date
             * @description The day.
             */
            as_of: string;
            /** @description The company's currency. */
            currency_code: string;
            /** @description The contacts that owe something, the largest total first. */
            rows: components["schemas"]["ReceivablesRow"][];
            totals: components["schemas"]["ReceivablesTotals"];
        };
        /** @description A report of receivables. */
        ReceivablesReply: {
            data: components["schemas"]["ReceivablesReport"];
        };
        /** @description A tax as documents bear it. */
        TaxesRow: {
            tax_id: components["schemas"]["Id"];
            /** @description The name of the tax. */
            name: string;
            type: components["schemas"]["TaxType"];
            rate: components["schemas"]["TaxRate"];
            /** @description The net of the lines that bear it. */
            base_amount: components["schemas"]["SumAmount"];
            /** @description The tax on that base. */
            amount: components["schemas"]["SumAmount"];
        };
        /** @description Taxes of a period. */
        TaxesReport: {
            /**
             * Format: date
             * @description The first day.
             */
            date_from: string;
            /**
             * Format: date
             * @description The last day.
             */
            date_to: string;
            /** @description The company's currency. */
            currency_code: string;
            /** @description The taxes, in the order of their ids. */
            rows: components["schemas"]["TaxesRow"][];
            totals: components["schemas"]["ReportTotals"];
        };
        /** @description A report of taxes. */
        TaxesReply: {
            data: components["schemas"]["TaxesReport"];
        };
        /**
         * Format: decimal
         * @description A cost in the company's currency, up to four digits after the point.
         * @example 65.00
         */
        MeanCost: string | null;
        /** @description What of a product is there, and its worth. */
        StockValuationRow: {
            product_id: components["schemas"]["Id"];
            /** @description The SKU of the product. */
            sku: string;
            /** @description The name of the product. */
            name: string;
            /** @description What lies on the shelf, below zero where more was sold than there was. */
            quantity: components["schemas"]["SumQuantity"];
            /** @description What one of them costs: the value over the quantity, before it is rounded; null where the shelves of several workspaces add up to none. */
            average_cost: components["schemas"]["MeanCost"];
            /** @description What it is worth, rounded for each workspace; 0.00 while no cost is known. */
            value: components["schemas"]["SumAmount"];
        };
        /** @description All of it. */
        StockValuationTotals: {
            /** @description How many products. */
            product_count: number;
            /** @description The sum of the rows. */
            value: components["schemas"]["SumAmount"];
        };
        /** @description What stock was worth at the end of a day. */
        StockValuationReport: {
            /**
             * Format: date
             * @description The day.
             */
            as_of: string;
            /** @description The company's currency. */
            currency_code: string;
            /** @description The products that were there, the largest value first. */
            rows: components["schemas"]["StockValuationRow"][];
            totals: components["schemas"]["StockValuationTotals"];
        };
        /** @description A report of what stock is worth. */
        StockValuationReply: {
            data: components["schemas"]["StockValuationReport"];
        };
        /** @description What is left of the product, and where. */
        StockLow: {
            product_id: components["schemas"]["Id"];
            workspace_id: components["schemas"]["Id"];
            /** @description The SKU of the product. */
            sku: string;
            /** @description The name of the product. */
            name: string;
            /** @description What is on the shelf. */
            quantity: components["schemas"]["SignedQuantity"];
            /** @description At or below it the stock is low. */
            minimum_quantity: components["schemas"]["StockQuantity"];
        };
    };
    responses: {
        /** @description The request cannot be read, or asks for a query that does not exist. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of ours. No detail leaks; the request id finds the log line. */
        ServerError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be read, or names a filter, a sort or a parameter that does not exist. */
        BadListRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that is wrong, expired, revoked or of another tenant. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Missing, or of another workspace or tenant. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter has a value that it cannot have; `errors` names it. */
        InvalidQuery: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The rate limit is reached. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                "X-RateLimit-Reset": components["headers"]["X-RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The database is away or busy, too many files are being read, or the tenant is being made or migrated. Try again. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 1 MiB. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not `application/json`. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Readable but wrong; `errors` names each field. */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The same Idempotency-Key is being worked on. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Missing, or a token of somebody else. */
        TokenNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The answer is the one that the ETag names. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The resource has changed since the ETag in `If-Match`. */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The password that is, or the one to be, is wrong. */
        PasswordRefused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The token or its user lacks the ability, or the workspace is not one's own. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Documents were issued in the currency of the books. */
        CompanyInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A document or a product refers to the tax. */
        TaxInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description An issued document bears the tax; its type and rate stay. */
        TaxFrozen: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The series was used, or is counted on as a default, a preference or by a draft. */
        SeriesCountedOn: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The series was used; its type, prefix and start number stay. */
        SeriesInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The series has no number to give. */
        SeriesClosed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The company keeps its books in it. */
        CurrencyInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The company keeps its books in it, so it is worth 1. */
        CurrencyIsDefault: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A payment lies in the account. */
        BankAccountInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is given to compare, or a telephone that is none. */
        NothingToCompare: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description A document refers to the contact. */
        ContactInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A product belongs to the category. */
        CategoryInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The operation answers in several types, and `Accept` takes none of them. */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The request or the file cannot be read: no CSV, or not UTF-8. */
        UnreadableFile: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The file is larger than 8 MiB or has more than 10,000 rows. */
        FileTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not `text/csv`. */
        NotCsv: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A column or a row is wrong, and nothing is stored; `errors` names up to 100 of the faults, `details` says how many there are. */
        FaultyFile: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description A document or a movement refers to the product, or a reservation keeps it. */
        ProductInUse: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Readable but wrong, or more than there is. */
        NotEnough: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description Readable but wrong, or more than is free. */
        NotFree: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description It has expired, or was released or consumed before. */
        ReservationEnded: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Readable but wrong; `errors` names each field and nothing is stored. */
        QuotationRefused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The quotation stands where this cannot be done. */
        QuotationInAnotherState: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The document is the one that the ETag names. Nothing was printed. */
        PrintNotModified: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                ETag: components["headers"]["PrintETag"];
                "Content-Language": components["headers"]["Content-Language"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Readable but wrong, or more than is free; the quotation stays sent. */
        QuotationNotReserved: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The quotation is not approved, has expired, or became an invoice before. */
        QuotationNotConvertible: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description What an invoice refuses; the quotation stays approved and no number is used. */
        QuotationNotInvoiced: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description Readable but wrong; `errors` names each field and nothing is stored. */
        InvoiceRefused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The invoice is no longer a draft. */
        InvoiceNotDraft: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The invoice is a draft or cancelled, or has a payment or a credit note. */
        InvoiceNotCancellable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The invoice is a draft, cancelled or paid. */
        NotPayable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Readable but wrong; `errors` names each field and nothing is stored. */
        PaymentRefused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The payment was voided before. */
        PaymentVoided: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The invoice is a draft or cancelled. */
        NotCreditable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Readable but wrong; `errors` names each field and nothing is stored. */
        CreditNoteRefused: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description A day that is none, an end before its beginning, more than five years, or more than 10,000 rows (100,000 as CSV). */
        InvalidPeriod: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description A day that is none, or more than 10,000 rows (100,000 as CSV). */
        InvalidDay: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description More than 10,000 products (100,000 as CSV), or a day that is none. */
        TooManyProducts: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationProblem"];
            };
        };
    };
    parameters: {
        /** @description The number of the page. Beyond row 100,000 use the cursor. */
        Page: number;
        /** @description How many rows a page has. */
        PerPage: number;
        /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
        Pagination: "page" | "cursor";
        /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
        Cursor: string;
        /**
         * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
         *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
         * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
         */
        IdempotencyKey: string;
        /**
         * @description The id of the resource.
         * @example 7
         */
        Id: components["schemas"]["Id"];
        /**
         * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
         * @example "3-9b1c6a0e5f2d7b84"
         */
        IfNoneMatch: string;
        /**
         * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
         * @example "3-9b1c6a0e5f2d7b84"
         */
        IfMatch: string;
        /**
         * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
         *     (needs the ability `view_all_workspaces`).
         * @example 1
         */
        Workspace: string;
        /**
         * @description `es` or `en`, with weights if you like. Without either, the language of the company's country.
         * @example es
         */
        AcceptLanguage: string;
        /**
         * @description The first day. Without it the first of the month of `date_to`.
         * @example 2026-03-01
         */
        DateFrom: string;
        /**
         * @description The last day, at most five years after the first. Without it the last day of the current month in the tenant's time zone.
         * @example 2026-03-31
         */
        DateTo: string;
        /**
         * @description The day at whose end the books are looked at, in the tenant's time zone. Without it today.
         * @example 2026-04-15
         */
        AsOf: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of the request, given by the caller or made. It stands in every log line.
         * @example 01KB1D3T7H2M4N6P8Q9RASBVCX
         */
        "X-Request-Id": string;
        /**
         * @description How many requests the window allows.
         * @example 60
         */
        "X-RateLimit-Limit": number;
        /**
         * @description How many of them are left.
         * @example 59
         */
        "X-RateLimit-Remaining": number;
        /**
         * @description The same as a structured field; `r` is what remains, `t` the seconds until the window ends.
         * @example "user";r=59;t=60
         */
        RateLimit: string;
        /**
         * @description The policy in force; `q` is the quota, `w` the window in seconds.
         * @example "user";q=60;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description The scheme to authenticate with.
         * @example Bearer
         */
        "WWW-Authenticate": string;
        /**
         * @description The seconds to wait before trying again.
         * @example 42
         */
        "Retry-After": number;
        /**
         * @description When the window ends, as seconds since 1970.
         * @example 1772323200
         */
        "X-RateLimit-Reset": number;
        /**
         * @description `true` when the answer is that of an earlier request with the same Idempotency-Key.
         * @example true
         */
        "Idempotent-Replayed": string;
        /**
         * @description The version of the resource and a hash of the answer.
         * @example "3-9b1c6a0e5f2d7b84"
         */
        ETag: string;
        /**
         * @description Where the new resource can be read.
         * @example http://acme.localhost:3000/api/v1/invoices/1
         */
        Location: string;
        /**
         * @description What the file is called.
         * @example inline; filename="INV-0001.pdf"
         */
        "Content-Disposition": string;
        /**
         * @description The request headers that chose this form of the answer; `Origin` for callers in a browser, too.
         * @example Accept-Language
         */
        Vary: string;
        /**
         * @description The version of what is printed and the language; of a draft of an invoice also a hash, for it shows company and contact as they are now.
         * @example "3-es"
         */
        PrintETag: string;
        /**
         * @description The language of the document.
         * @example es
         */
        "Content-Language": string;
    };
    pathItems: never;
}
export interface operations {
    "health.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API answers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["ServerError"];
        };
    };
    "tokens.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "created_at" | "-created_at")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tokens.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenCreate"];
            };
        };
        responses: {
            /** @description The token, with its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenCreatedReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tokens.revoke_current": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "tokens.revoke": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["TokenNotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "me.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "me.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeUpdate"];
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "me.change_password": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PasswordRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "users.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description In one of these roles. */
                    role?: components["schemas"]["Role"][];
                    /** @description Active, or not. */
                    is_active?: boolean;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "email" | "-email" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name and e-mail. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "workspaces.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Active, or not. */
                    is_active?: boolean;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name and code. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of workspaces. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspacePage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "workspaces.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceCreate"];
            };
        };
        responses: {
            /** @description The workspace. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "workspaces.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "workspaces.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceUpdate"];
            };
        };
        responses: {
            /** @description The workspace. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "company.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "company.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyUpdate"];
            };
        };
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CompanyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "taxes.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these types. */
                    type?: components["schemas"]["TaxType"][];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "rate" | "-rate" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of taxes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "taxes.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxCreate"];
            };
        };
        responses: {
            /** @description The tax. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "taxes.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "taxes.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaxInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "taxes.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxUpdate"];
            };
        };
        responses: {
            /** @description The tax. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaxFrozen"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these types. */
                    type?: components["schemas"]["DocumentType"][];
                    /** @description Active, or not. */
                    is_active?: boolean;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "prefix" | "-prefix" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name and prefix. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of series. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSubtypePage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentSubtypeCreate"];
            };
        };
        responses: {
            /** @description The series. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSubtypeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSubtypeReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SeriesCountedOn"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentSubtypeUpdate"];
            };
        };
        responses: {
            /** @description The series. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSubtypeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SeriesInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.set_default": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSubtypeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.set_preferred": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSubtypeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "document_subtypes.next_number": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next number. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextNumberReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["SeriesClosed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "currencies.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Active, or not. */
                    is_active?: boolean;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("code" | "-code" | "name" | "-name" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in code and name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of currencies. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "currencies.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrencyCreate"];
            };
        };
        responses: {
            /** @description The currency. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "currencies.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The currency. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "currencies.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrencyUpdate"];
            };
        };
        responses: {
            /** @description The currency. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CurrencyInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "currency_rates.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; several filters mean all. */
                filter?: {
                    /**
                     * Format: date
                     * @description From this day on or later.
                     */
                    effective_date_from?: string;
                    /**
                     * Format: date
                     * @description From this day on or earlier.
                     */
                    effective_date_to?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("effective_date" | "-effective_date")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rates. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyRatePage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "currency_rates.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrencyRateCreate"];
            };
        };
        responses: {
            /** @description The rate. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyRateReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CurrencyIsDefault"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bank_accounts.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these types. */
                    type?: components["schemas"]["BankAccountType"][];
                    /** @description In one of these currencies. */
                    currency_id?: components["schemas"]["Id"][];
                    /** @description Active, or not. */
                    is_active?: boolean;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name and account number. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bank_accounts.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankAccountCreate"];
            };
        };
        responses: {
            /** @description The account. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bank_accounts.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bank_accounts.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["BankAccountInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "bank_accounts.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankAccountUpdate"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["BankAccountInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "contacts.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these types. */
                    contact_type?: components["schemas"]["ContactType"][];
                    /** @description In one of these states. */
                    status?: components["schemas"]["ContactStatus"][];
                    /** @description With one of these identification numbers. */
                    identification_number?: string[];
                    /** @description Of one of these ids in a system of yours. */
                    external_id?: string[];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "email" | "-email" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name, e-mail, telephones and identification. */
                search?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "contacts.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCreate"];
            };
        };
        responses: {
            /** @description The contact. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "contacts.find_duplicates": {
        parameters: {
            query?: {
                /**
                 * @description A name; accents and case do not count.
                 * @example Constructora del Este
                 */
                name?: string;
                /**
                 * @description An identification number, with or without separators.
                 * @example 1-31-24678-8
                 */
                identification_number?: string;
                /**
                 * @description An e-mail address.
                 * @example compras@delesteconstructora.example
                 */
                email?: string;
                /**
                 * @description A telephone of at least seven digits; it is compared with all telephones of a contact.
                 * @example (809) 555-0170
                 */
                phone?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidates. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDuplicatesReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["NothingToCompare"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "contacts.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "contacts.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ContactInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "contacts.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdate"];
            };
        };
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "categories.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of categories. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "categories.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryCreate"];
            };
        };
        responses: {
            /** @description The category. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "categories.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "categories.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CategoryInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "categories.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryUpdate"];
            };
        };
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "products.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these types. */
                    product_type?: components["schemas"]["ProductType"][];
                    /** @description Active, or not. */
                    is_active?: boolean;
                    /** @description With stock, or without. */
                    track_stock?: boolean;
                    /** @description In one of these categories. */
                    category_id?: components["schemas"]["Id"][];
                    /** @description At or below the minimum of the workspace. */
                    low_stock?: boolean;
                    /** @description At zero or below in the workspace; such products are low, too. */
                    out_of_stock?: boolean;
                    /** @description With one of these SKUs. */
                    sku?: string[];
                    /** @description Of one of these ids in a system of yours. */
                    external_id?: string[];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("name" | "-name" | "sku" | "-sku" | "price" | "-price" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in name, SKU and description. */
                search?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "products.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductCreate"];
            };
        };
        responses: {
            /** @description The product. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "products.import": {
        parameters: {
            query?: {
                /**
                 * @description Checks the file and stores nothing.
                 * @example true
                 */
                dry_run?: boolean;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description What became of the file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImportReply"];
                };
            };
            400: components["responses"]["UnreadableFile"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["FileTooLarge"];
            415: components["responses"]["NotCsv"];
            422: components["responses"]["FaultyFile"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "products.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "products.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ProductInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "products.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductUpdate"];
            };
        };
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ProductInUse"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_levels.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these products. */
                    product_id?: components["schemas"]["Id"][];
                    /** @description In one of these states. */
                    status?: components["schemas"]["StockStatus"][];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("quantity" | "-quantity" | "created_at" | "-created_at")[];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of levels. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevelPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_levels.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockLevelUpdate"];
            };
        };
        responses: {
            /** @description The level. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevelReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_movements.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these types. */
                    type?: components["schemas"]["MovementType"][];
                    /** @description Of one of these products. */
                    product_id?: components["schemas"]["Id"][];
                    /** @description Of one of these invoices. */
                    invoice_id?: components["schemas"]["Id"][];
                    /** @description Of one of these credit notes. */
                    credit_note_id?: components["schemas"]["Id"][];
                    /** @description Of one of these receipts. */
                    stock_receipt_id?: components["schemas"]["Id"][];
                    /** @description Of one of these adjustments. */
                    stock_adjustment_id?: components["schemas"]["Id"][];
                    /** @description Of one of these transfers. */
                    stock_transfer_id?: components["schemas"]["Id"][];
                    /** @description By one of these users. */
                    user_id?: components["schemas"]["Id"][];
                    /**
                     * Format: date-time
                     * @description Created at or after this instant.
                     */
                    created_at_from?: string;
                    /**
                     * Format: date-time
                     * @description Created at or before this instant.
                     */
                    created_at_to?: string;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("id" | "-id" | "created_at" | "-created_at")[];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of movements. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_movements.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The movement. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_receipts.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these suppliers. */
                    contact_id?: components["schemas"]["Id"][];
                    /** @description With a line of one of these products. */
                    product_id?: components["schemas"]["Id"][];
                    /**
                     * Format: date
                     * @description Received on or after this day.
                     */
                    receipt_date_from?: string;
                    /**
                     * Format: date
                     * @description Received on or before this day.
                     */
                    receipt_date_to?: string;
                    /**
                     * Format: date-time
                     * @description Created at or after this instant.
                     */
                    created_at_from?: string;
                    /**
                     * Format: date-time
                     * @description Created at or before this instant.
                     */
                    created_at_to?: string;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("receipt_date" | "-receipt_date" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in reference and note. */
                search?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of receipts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReceiptPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_receipts.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockReceiptCreate"];
            };
        };
        responses: {
            /** @description The receipt. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReceiptReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_receipts.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReceiptReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_adjustments.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description With a line of one of these products. */
                    product_id?: components["schemas"]["Id"][];
                    /**
                     * Format: date
                     * @description Of this day or later.
                     */
                    adjustment_date_from?: string;
                    /**
                     * Format: date
                     * @description Of this day or earlier.
                     */
                    adjustment_date_to?: string;
                    /**
                     * Format: date-time
                     * @description Created at or after this instant.
                     */
                    created_at_from?: string;
                    /**
                     * Format: date-time
                     * @description Created at or before this instant.
                     */
                    created_at_to?: string;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("adjustment_date" | "-adjustment_date" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in the reason. */
                search?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of adjustments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAdjustmentPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_adjustments.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockAdjustmentCreate"];
            };
        };
        responses: {
            /** @description The adjustment. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAdjustmentReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NotEnough"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_adjustments.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The adjustment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockAdjustmentReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_transfers.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Out of one of these workspaces. */
                    from_workspace_id?: components["schemas"]["Id"][];
                    /** @description Into one of these workspaces. */
                    to_workspace_id?: components["schemas"]["Id"][];
                    /** @description With a line of one of these products. */
                    product_id?: components["schemas"]["Id"][];
                    /**
                     * Format: date
                     * @description Of this day or later.
                     */
                    transfer_date_from?: string;
                    /**
                     * Format: date
                     * @description Of this day or earlier.
                     */
                    transfer_date_to?: string;
                    /**
                     * Format: date-time
                     * @description Created at or after this instant.
                     */
                    created_at_from?: string;
                    /**
                     * Format: date-time
                     * @description Created at or before this instant.
                     */
                    created_at_to?: string;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("transfer_date" | "-transfer_date" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in reference and note. */
                search?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of transfers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTransferPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_transfers.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockTransferCreate"];
            };
        };
        responses: {
            /** @description The transfer. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTransferReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NotEnough"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_transfers.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockTransferReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_reservations.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these products. */
                    product_id?: components["schemas"]["Id"][];
                    /** @description For one of these quotations. */
                    quotation_id?: components["schemas"]["Id"][];
                    /** @description In one of these states. */
                    status?: components["schemas"]["ReservationStatus"][];
                    /**
                     * Format: date-time
                     * @description Expiring at or after this instant.
                     */
                    expires_at_from?: string;
                    /**
                     * Format: date-time
                     * @description Expiring at or before this instant.
                     */
                    expires_at_to?: string;
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("expires_at" | "-expires_at" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in the reference. */
                search?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reservations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReservationPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_reservations.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockReservationCreate"];
            };
        };
        responses: {
            /** @description The reservation. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReservationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NotFree"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_reservations.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReservationReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "stock_reservations.release": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReservationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ReservationEnded"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description In one of these states. */
                    status?: components["schemas"]["QuotationStatus"][];
                    /** @description Of one of these contacts. */
                    contact_id?: components["schemas"]["Id"][];
                    /** @description Of one of these series. */
                    document_subtype_id?: components["schemas"]["Id"][];
                    /**
                     * Format: date
                     * @description Issued on this day or later.
                     */
                    issue_date_from?: string;
                    /**
                     * Format: date
                     * @description Issued on this day or earlier.
                     */
                    issue_date_to?: string;
                    /**
                     * Format: date
                     * @description Good until this day or longer.
                     */
                    expiration_date_from?: string;
                    /**
                     * Format: date
                     * @description Good until this day at most.
                     */
                    expiration_date_to?: string;
                    /** @description A total of this or more. */
                    total_amount_from?: components["schemas"]["Amount"];
                    /** @description A total of this or less. */
                    total_amount_to?: components["schemas"]["Amount"];
                    /**
                     * Format: date-time
                     * @description Created at or after this instant.
                     */
                    created_at_from?: string;
                    /**
                     * Format: date-time
                     * @description Created at or before this instant.
                     */
                    created_at_to?: string;
                    /** @description Past the expiration date, and neither rejected, cancelled nor converted. */
                    is_expired?: boolean;
                    /** @description Of one of these ids in a system of yours. */
                    external_id?: string[];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("issue_date" | "-issue_date" | "expiration_date" | "-expiration_date" | "document_number" | "-document_number" | "total_amount" | "-total_amount" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in document number and the name of the contact. */
                search?: string;
                /** @description What to bring along. */
                include?: "items"[];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quotations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationCreate"];
            };
        };
        responses: {
            /** @description The quotation, a draft. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["QuotationRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quotation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["QuotationInAnotherState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationUpdate"];
            };
        };
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["QuotationInAnotherState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["QuotationRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.pdf": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description `es` or `en`, with weights if you like. Without either, the language of the company's country.
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["PrintETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Pdf"];
                };
            };
            304: components["responses"]["PrintNotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.send": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quotation as it was sent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["QuotationInAnotherState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["QuotationRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.approve": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["QuotationApprove"];
            };
        };
        responses: {
            /** @description The approved quotation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["QuotationInAnotherState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["QuotationNotReserved"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.reject": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationReject"];
            };
        };
        responses: {
            /** @description The rejected quotation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["QuotationInAnotherState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationCancel"];
            };
        };
        responses: {
            /** @description The cancelled quotation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["QuotationInAnotherState"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "quotations.convert": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["QuotationConvert"];
            };
        };
        responses: {
            /** @description The invoice. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["QuotationNotConvertible"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["QuotationNotInvoiced"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description In one of these states. */
                    status?: components["schemas"]["InvoiceStatus"][];
                    /** @description Of one of these contacts. */
                    contact_id?: components["schemas"]["Id"][];
                    /** @description Of one of these series. */
                    document_subtype_id?: components["schemas"]["Id"][];
                    /**
                     * Format: date
                     * @description Issued on this day or later.
                     */
                    issue_date_from?: string;
                    /**
                     * Format: date
                     * @description Issued on this day or earlier.
                     */
                    issue_date_to?: string;
                    /**
                     * Format: date
                     * @description Due on this day or later.
                     */
                    due_date_from?: string;
                    /**
                     * Format: date
                     * @description Due on this day or earlier.
                     */
                    due_date_to?: string;
                    /** @description A total of this or more. */
                    total_amount_from?: components["schemas"]["Amount"];
                    /** @description A total of this or less. */
                    total_amount_to?: components["schemas"]["Amount"];
                    /**
                     * Format: date-time
                     * @description Created at or after this instant.
                     */
                    created_at_from?: string;
                    /**
                     * Format: date-time
                     * @description Created at or before this instant.
                     */
                    created_at_to?: string;
                    /** @description Past the due date and not paid. */
                    is_overdue?: boolean;
                    /** @description Of one of these ids in a system of yours. */
                    external_id?: string[];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("issue_date" | "-issue_date" | "due_date" | "-due_date" | "document_number" | "-document_number" | "total_amount" | "-total_amount" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in document number and the name of the contact. */
                search?: string;
                /** @description What to bring along. */
                include?: "items"[];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invoices. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreate"];
            };
        };
        responses: {
            /** @description The invoice. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvoiceRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.preview": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreate"];
            };
        };
        responses: {
            /** @description What the invoice would be. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePreviewReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvoiceRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvoiceNotDraft"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceUpdate"];
            };
        };
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvoiceNotDraft"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvoiceRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.pdf": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description `es` or `en`, with weights if you like. Without either, the language of the company's country.
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["PrintETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Pdf"];
                };
            };
            304: components["responses"]["PrintNotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.issue": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issued invoice. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvoiceNotDraft"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvoiceRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "invoices.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCancel"];
            };
        };
        responses: {
            /** @description The cancelled invoice. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["InvoiceNotCancellable"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "payments.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Of one of these invoices. */
                    invoice_id?: components["schemas"]["Id"][];
                    /** @description By one of these contacts. */
                    contact_id?: components["schemas"]["Id"][];
                    /** @description Into one of these accounts. */
                    bank_account_id?: components["schemas"]["Id"][];
                    /** @description In one of these states. */
                    status?: components["schemas"]["PaymentStatus"][];
                    /** @description By one of these methods. */
                    payment_method?: components["schemas"]["PaymentMethod"][];
                    /**
                     * Format: date
                     * @description Paid on this day or later.
                     */
                    payment_date_from?: string;
                    /**
                     * Format: date
                     * @description Paid on this day or earlier.
                     */
                    payment_date_to?: string;
                    /** @description Of one of these ids in a system of yours. */
                    external_id?: string[];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("payment_date" | "-payment_date" | "payment_number" | "-payment_number" | "amount" | "-amount" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in payment number and the name of the contact. */
                search?: string;
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "payments.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCreate"];
            };
        };
        responses: {
            /** @description The payment. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPayable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["PaymentRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "payments.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "payments.pdf": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description `es` or `en`, with weights if you like. Without either, the language of the company's country.
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["PrintETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Pdf"];
                };
            };
            304: components["responses"]["PrintNotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "payments.void": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` last seen. When the resource has changed since, the answer is 412 and nothing is written.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentVoid"];
            };
        };
        responses: {
            /** @description The voided payment. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["PaymentVoided"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "credit_notes.list": {
        parameters: {
            query?: {
                /** @description The number of the page. Beyond row 100,000 use the cursor. */
                page?: components["parameters"]["Page"];
                /** @description How many rows a page has. */
                per_page?: components["parameters"]["PerPage"];
                /** @description `cursor` answers with cursors instead of page numbers: stable while others write, and fast at any depth. */
                pagination?: components["parameters"]["Pagination"];
                /** @description The `next_cursor` or `prev_cursor` of an earlier answer; needs `pagination=cursor`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Filters; a comma means one of, several filters mean all. */
                filter?: {
                    /** @description Against one of these invoices. */
                    invoice_id?: components["schemas"]["Id"][];
                    /** @description Of one of these contacts. */
                    contact_id?: components["schemas"]["Id"][];
                    /** @description Of one of these series. */
                    document_subtype_id?: components["schemas"]["Id"][];
                    /**
                     * Format: date
                     * @description Issued on this day or later.
                     */
                    issue_date_from?: string;
                    /**
                     * Format: date
                     * @description Issued on this day or earlier.
                     */
                    issue_date_to?: string;
                    /** @description A total of this or more. */
                    total_amount_from?: components["schemas"]["Amount"];
                    /** @description A total of this or less. */
                    total_amount_to?: components["schemas"]["Amount"];
                    /** @description Of one of these ids in a system of yours. */
                    external_id?: string[];
                    /**
                     * Format: date-time
                     * @description Changed at or after this instant.
                     */
                    updated_at_from?: string;
                };
                /** @description Sorts, the first one first; a minus means descending. Without it the newest stand first. */
                sort?: ("issue_date" | "-issue_date" | "document_number" | "-document_number" | "total_amount" | "-total_amount" | "created_at" | "-created_at")[];
                /** @description Contains, blind to case and accents, in document number and the name of the contact. */
                search?: string;
                /** @description What to bring along. */
                include?: "items"[];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of credit notes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNotePage"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidQuery"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "credit_notes.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description 1-255 printable ASCII characters. A second request with the same key and content gets the first answer again
                 *     (`Idempotent-Replayed: true`) and changes nothing. Keys live for 30 days.
                 * @example 3f0d2c1e-5a52-4f0c-9f3e-0b7d1f6a2c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditNoteCreate"];
            };
        };
        responses: {
            /** @description The credit note. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotCreditable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CreditNoteRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "credit_notes.get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit note. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteReply"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "credit_notes.pdf": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
                /**
                 * @description `es` or `en`, with weights if you like. Without either, the language of the company's country.
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description The `ETag` last seen. When the answer would be the same, it is 304 without a body.
                 * @example "3-9b1c6a0e5f2d7b84"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id of the resource.
                 * @example 7
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    ETag: components["headers"]["PrintETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "Content-Language": components["headers"]["Content-Language"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["Pdf"];
                };
            };
            304: components["responses"]["PrintNotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reports.sales": {
        parameters: {
            query?: {
                /**
                 * @description The first day. Without it the first of the month of `date_to`.
                 * @example 2026-03-01
                 */
                date_from?: components["parameters"]["DateFrom"];
                /**
                 * @description The last day, at most five years after the first. Without it the last day of the current month in the tenant's time zone.
                 * @example 2026-03-31
                 */
                date_to?: components["parameters"]["DateTo"];
                /** @description What a row stands for. */
                group_by?: "day" | "month" | "product" | "contact";
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sales. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesReply"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["InvalidPeriod"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reports.receivables": {
        parameters: {
            query?: {
                /**
                 * @description The day at whose end the books are looked at, in the tenant's time zone. Without it today.
                 * @example 2026-04-15
                 */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is owed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivablesReply"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["InvalidDay"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reports.taxes": {
        parameters: {
            query?: {
                /**
                 * @description The first day. Without it the first of the month of `date_to`.
                 * @example 2026-03-01
                 */
                date_from?: components["parameters"]["DateFrom"];
                /**
                 * @description The last day, at most five years after the first. Without it the last day of the current month in the tenant's time zone.
                 * @example 2026-03-31
                 */
                date_to?: components["parameters"]["DateTo"];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The taxes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxesReply"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["InvalidPeriod"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "reports.stock_valuation": {
        parameters: {
            query?: {
                /**
                 * @description The day at whose end the books are looked at, in the tenant's time zone. Without it today.
                 * @example 2026-04-15
                 */
                as_of?: components["parameters"]["AsOf"];
            };
            header?: {
                /**
                 * @description The workspace that the request works in. Without it, the user's current workspace. `*` reads all workspaces of the tenant
                 *     (needs the ability `view_all_workspaces`).
                 * @example 1
                 */
                "X-Workspace-ID"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stock is worth. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-RateLimit-Limit": components["headers"]["X-RateLimit-Limit"];
                    "X-RateLimit-Remaining": components["headers"]["X-RateLimit-Remaining"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockValuationReply"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["TooManyProducts"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    "contact.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "contact.created";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Contact"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contact.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "contact.updated";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Contact"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "product.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "product.created";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Product"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "product.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "product.updated";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Product"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "product.stock_low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "product.stock_low";
                    data: components["schemas"]["StockLow"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quotation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "quotation.created";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Quotation"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quotation.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "quotation.updated";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Quotation"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quotation.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "quotation.sent";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Quotation"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quotation.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "quotation.approved";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Quotation"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quotation.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "quotation.rejected";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Quotation"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "quotation.converted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "quotation.converted";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Quotation"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "stock.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "stock.received";
                    data: components["schemas"]["StockReceipt"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "stock.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "stock.adjusted";
                    data: components["schemas"]["StockAdjustment"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "stock.transferred": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "stock.transferred";
                    data: components["schemas"]["StockTransfer"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "invoice.created";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Invoice"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "invoice.updated";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Invoice"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "invoice.issued";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Invoice"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "invoice.paid";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Invoice"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "invoice.cancelled";
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Invoice"];
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "payment.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Payment"];
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "payment.received";
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "payment.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["Payment"];
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "payment.voided";
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "credit_note.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The id of the event; the same when it is sent again. */
                    id: string;
                    /** @description When it happened. */
                    created_at: components["schemas"]["Timestamp"];
                    /** @description The workspace it happened in; null for what all share. */
                    workspace_id: components["schemas"]["NullableId"];
                    /** @description 1 for the first event of this object, then one more each. */
                    sequence: number;
                    data: components["schemas"]["CreditNote"];
                    /**
                     * @description What happened.
                     * @constant
                     */
                    type: "credit_note.created";
                };
            };
        };
        responses: {
            /** @description Received. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
