/** What the open internet has brought a village, day by day. */
export const publicIntake = {
  name: '2026-11-26-public-intake',
  up: `
create table public_intake (
  cell uuid not null,
  village uuid not null,
  day date not null,
  taken int not null,
  primary key (cell, village, day)
);
comment on table public_intake is 'How many words of people without an account a village took on a day: more than a limit has to wait.';
comment on column public_intake.cell is 'The cell.';
comment on column public_intake.village is 'The village office.';
comment on column public_intake.day is 'The local day.';
comment on column public_intake.taken is 'Words taken so far.';
grant select, insert, update on public_intake to simpul_app;
`,
}
