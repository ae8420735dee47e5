-- What tells that two contacts are one: identification, e-mail, telephones, and names that are alike.

-- Telephones as they are compared: by their last ten digits, so that neither separators nor the country's code count. Fewer than seven are no telephone.
create function phone_digits(variadic phones text[]) returns text[]
  language sql immutable parallel safe
  return array(select right(digits, 10) from (select regexp_replace(phone, '\D', '', 'g') as digits from unnest(phones) as phone) as plain where length(digits) >= 7);

alter table contacts add column phone_digits text[] generated always as (phone_digits(phone_primary, phone_secondary, mobile)) stored;
create index contacts_phone_digits_index on contacts using gin (phone_digits);
create index contacts_identification_number_index on contacts (identification_number) where identification_number is not null;
create index contacts_email_lower_index on contacts (lower(email)) where email is not null;
-- The search key has more than the name in it, which makes a name unlike itself.
create index contacts_name_key_index on contacts using gin (search_key(name) gin_trgm_ops);
