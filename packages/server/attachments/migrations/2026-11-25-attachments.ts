/** Pictures and papers of forms. Their bytes lie in a store beside the database, by the same hash. */
export const attachments = {
  name: '2026-11-25-attachments',
  up: `
create table attachment (
  cell uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  type text not null,
  bytes integer not null check (bytes > 0),
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (cell, hash)
);
create index attachment_sent on attachment (cell, sent_by, sent_at);
comment on table attachment is 'Pictures and papers whose bytes were checked and lie in the store; without a line here nobody is given them.';
comment on column attachment.cell is 'The cell.';
comment on column attachment.hash is 'SHA-256 of the bytes, in hex: how entries name it.';
comment on column attachment.type is 'What it is by its first bytes, such as image/jpeg.';
comment on column attachment.bytes is 'Its size.';
comment on column attachment.sent_by is 'Who handed it in.';
comment on column attachment.sent_at is 'When it was whole.';

grant select, insert on attachment to simpul_app;
`,
}
