-- What was owed on a past day is what is owed now and what happened since. What happened since is found by these; both are few, and so the indexes small.
create index invoices_cancelled_at_index on invoices (workspace_id, cancelled_at) where status = 'cancelled';
create index payments_voided_at_index on payments (workspace_id, voided_at) where status = 'voided';
