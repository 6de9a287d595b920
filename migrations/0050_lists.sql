-- Indexes that lists and search stand on at forty thousand employees: order by every column offered, and part of a name, NIP, title or number.

create index employee_by_name on employee (name, key) where ended_by is null;
create index employee_by_rank on employee (rank, key) where ended_by is null;
create index employee_by_rank_down on employee (rank desc nulls last, key desc) where ended_by is null;
create index employee_by_birth on employee (birth, key) where ended_by is null;
create index employee_by_status on employee (status, name, key) where ended_by is null;
create index employee_name_start on employee (lower(name) text_pattern_ops) where ended_by is null;
create index employee_nip_part on employee using gin (key gin_trgm_ops) where ended_by is null;
create index post_by_name on post (name, key) where ended_by is null;
create index post_by_need on post (need, key) where ended_by is null;
create index post_by_need_down on post (need desc nulls last, key desc) where ended_by is null;
create index post_name_part on post using gin (name gin_trgm_ops) where ended_by is null;
create index decree_number_part on decree using gin (number gin_trgm_ops);
create index decree_order on decree (year desc, sequence desc);
create index case_status_latest on case_status (updated_index desc);
