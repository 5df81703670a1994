/** When the clocks of a case are looked at next, and what was told to whom, by which way, and how that ended. */
export const notices = {
  name: '2026-11-25-notices',
  up: `
create table case_clock (
  cell uuid not null,
  id uuid not null,
  look_at timestamptz,
  primary key (cell, id)
);
create index case_clock_look_at on case_clock (cell, look_at) where look_at is not null;
comment on table case_clock is 'When each case is looked at next: its next ring, or at once when something about it changed.';
comment on column case_clock.cell is 'The cell.';
comment on column case_clock.id is 'The case; restricted ones too.';
comment on column case_clock.look_at is 'Null while no clock runs.';

create table notice (
  cell uuid not null,
  id uuid not null,
  case_id uuid not null,
  key text not null,
  receiver uuid,
  channel text not null check (channel in ('in-app', 'push', 'e-mail', 'message')),
  state text not null check (state in ('queued', 'sent', 'delivered', 'failed', 'given-up', 'no-channel')),
  about text not null,
  status text not null,
  code text not null,
  number text,
  due_on date,
  created_at timestamptz not null,
  try_at timestamptz,
  taken_until timestamptz,
  attempts int not null default 0,
  provider_id text,
  last_error text,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  primary key (cell, id)
);
create unique index notice_once on notice (
  cell, case_id, key, channel, (coalesce(receiver, '00000000-0000-0000-0000-000000000000'::uuid))
);
create index notice_of_receiver on notice (cell, receiver, created_at desc, id) where channel = 'in-app';
create index notice_to_try on notice (cell, try_at) where state in ('queued', 'failed');
create index notice_by_provider on notice (cell, provider_id) where provider_id is not null;
comment on table notice is 'One row per receiver and way of telling. It holds no name and no phone number.';
comment on column notice.cell is 'The cell.';
comment on column notice.id is 'Of this notice; the provider is told it, so that a repeated call sends nothing twice.';
comment on column notice.case_id is 'The case.';
comment on column notice.key is 'Which step or which clock of it: told to each receiver once by each way.';
comment on column notice.receiver is 'The user; null for the citizen, whose phone is read off the case when it is sent.';
comment on column notice.channel is 'By which way.';
comment on column notice.state is 'sent: the provider took it; delivered: the device has it; failed: tried again; given-up: not any more; no-channel: there is no way to this person.';
comment on column notice.about is 'What is said.';
comment on column notice.status is 'The status of the case it speaks of.';
comment on column notice.code is 'Code of the service.';
comment on column notice.number is 'Number of the case; null of a restricted one, about which nothing is said.';
comment on column notice.due_on is 'Of a clock: the last day in time.';
comment on column notice.created_at is 'When it was made.';
comment on column notice.try_at is 'When it is tried next; null when there is nothing left to try.';
comment on column notice.taken_until is 'Somebody is sending it; after that, they are taken for dead.';
comment on column notice.attempts is 'How often it was tried.';
comment on column notice.provider_id is 'What the provider calls it.';
comment on column notice.last_error is 'Why the last try failed.';
comment on column notice.sent_at is 'When the provider took it.';
comment on column notice.delivered_at is 'When the device had it.';
comment on column notice.read_at is 'When its receiver opened it.';

grant select, insert, update, delete on case_clock, notice to simpul_app;
`,
}
