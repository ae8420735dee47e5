-- A receipt keeps what its series and the account that took the money were called, as it keeps payer and company.
-- Null: no money came in (`credit_balance`).
alter table payments add column series_name text, add column account_name text;

-- Those from before: as they are called now. Nothing that the API says of a payment changes, so neither does its version.
alter table payments disable trigger payments_touch;
update payments set series_name = document_subtypes.name, account_name = (select name from bank_accounts where bank_accounts.id = payments.bank_account_id)
  from document_subtypes where document_subtypes.id = payments.document_subtype_id;
alter table payments enable trigger payments_touch;
