/** Days off that a cell has entered itself: local ones, and national ones published after this release. */
export const holidays = {
  name: '2026-11-24-holidays',
  up: `
create table holiday (
  cell uuid not null,
  on_day date not null,
  area text not null,
  kind text not null check (kind in ('national', 'joint-leave', 'local')),
  name text not null,
  source text not null,
  added_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  primary key (cell, on_day, area)
);
comment on table holiday is 'Days off that were entered here; those published before this release come with it.';
comment on column holiday.cell is 'The cell.';
comment on column holiday.on_day is 'The day off.';
comment on column holiday.area is 'Kemendagri code of the area that has it off, with all that lies in it; ID: the whole country.';
comment on column holiday.kind is 'national, joint-leave or local.';
comment on column holiday.name is 'As people call it.';
comment on column holiday.source is 'The decree or letter that says so.';
comment on column holiday.added_at is 'When it was entered, the last time.';
comment on column holiday.withdrawn_at is 'Since then it is worked again; also of a published day that was taken back.';
grant select, insert, update on holiday to simpul_app;
`,
}
