/** Who may open requests by the outward API, and where cases are found that it lists. */
export const open311 = {
  name: '2026-11-27-open311',
  up: `
create table open311_key (
  cell uuid not null,
  id uuid not null,
  name text not null,
  hash bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz,
  primary key (cell, id),
  unique (cell, hash)
);
comment on table open311_key is 'Keys with which other cities'' tools open requests.';
comment on column open311_key.cell is 'The cell.';
comment on column open311_key.id is 'The key, as what it opened points to it.';
comment on column open311_key.name is 'Who has it.';
comment on column open311_key.hash is 'SHA-256 of the key; the key itself is nowhere.';
comment on column open311_key.created_at is 'When it was made.';
comment on column open311_key.revoked_at is 'Since then it opens nothing.';
create index case_row_by_number on case_row (cell, number);
create index case_row_by_submitted on case_row (cell, submitted_at);
grant select, insert, update on open311_key to simpul_app;
`,
}
