// The names that come up most. Every other schema is `Schema<'Name'>`.
import type { Schema } from './contract.ts'

export type Ability = Schema<'Ability'>
export type Category = Schema<'Category'>
export type CategoryCreate = Schema<'CategoryCreate'>
export type CategoryUpdate = Schema<'CategoryUpdate'>
export type Contact = Schema<'Contact'>
export type ContactCreate = Schema<'ContactCreate'>
export type ContactUpdate = Schema<'ContactUpdate'>
export type Currency = Schema<'Currency'>
export type DocumentItem = Schema<'DocumentItem'>
export type DocumentSubtype = Schema<'DocumentSubtype'>
export type DocumentSubtypeCreate = Schema<'DocumentSubtypeCreate'>
export type DocumentSubtypeUpdate = Schema<'DocumentSubtypeUpdate'>
export type Invoice = Schema<'Invoice'>
export type InvoiceCreate = Schema<'InvoiceCreate'>
export type InvoicePreview = Schema<'InvoicePreview'>
export type InvoiceRow = Schema<'InvoiceRow'>
export type InvoiceStatus = Schema<'InvoiceStatus'>
export type InvoiceUpdate = Schema<'InvoiceUpdate'>
export type Me = Schema<'Me'>
export type ProblemCode = Schema<'ProblemCode'>
export type Product = Schema<'Product'>
export type ProductCreate = Schema<'ProductCreate'>
export type ProductUpdate = Schema<'ProductUpdate'>
export type StockLevel = Schema<'StockLevel'>
export type StockMovement = Schema<'StockMovement'>
export type Tax = Schema<'Tax'>
export type TaxCreate = Schema<'TaxCreate'>
export type TaxUpdate = Schema<'TaxUpdate'>
export type Token = Schema<'Token'>
export type TokenCreate = Schema<'TokenCreate'>
export type TokenCreated = Schema<'TokenCreated'>
export type User = Schema<'User'>
export type Workspace = Schema<'Workspace'>
export type WorkspaceCreate = Schema<'WorkspaceCreate'>
export type WorkspaceUpdate = Schema<'WorkspaceUpdate'>
