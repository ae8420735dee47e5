-- What an invoice is called follows from what was paid and credited of it, and its total in the company's currency from its rate: neither is to be believed of the code alone.
alter table invoices drop constraint invoices_paid_check;
alter table invoices add constraint invoices_settled_check check (case status
  when 'paid' then amount_paid + credited_amount = total_amount
  when 'partially_paid' then amount_paid + credited_amount > 0 and amount_paid + credited_amount < total_amount
  when 'pending_payment' then amount_paid + credited_amount = 0 and total_amount > 0
  else amount_paid + credited_amount = 0 end);
alter table invoices add constraint invoices_base_total_amount_check check (base_total_amount = round(total_amount * exchange_rate, 2));
alter table quotations add constraint quotations_base_total_amount_check check (base_total_amount = round(total_amount * exchange_rate, 2));
