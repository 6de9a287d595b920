-- An official who finds a fact at odds with its document proposes its correction; the fact itself changes only by an import.

alter table fact_claim add column raised_by text;
alter table fact_claim add column found_in text;
comment on table fact_claim is 'A fact about a person is said to be wrong or missing, by the person or by an official who compared it with a document; answered within 3 x 24 hours (UU 27/2022 art 30)';
comment on column fact_claim.raised_by is 'Account of the official who found it; null when the person says so';
comment on column fact_claim.found_in is 'Document the official compared the fact with; null when the person says so';
alter table fact_claim add constraint fact_claim_found check ((raised_by is null) = (found_in is null));
