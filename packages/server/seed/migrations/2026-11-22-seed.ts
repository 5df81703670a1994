import type { Migration } from '../../db/migrate.ts'

/** How far the made-up district of a first start has come. */
export const seed: Migration = {
  name: '2026-11-22-seed',
  up: `
    create table seed (
      cell uuid primary key references cell (cell),
      plan jsonb not null,
      parts_done int not null default 0
    );
    comment on table seed is 'A made-up district that is being filled in; absent in a real one.';
    comment on column seed.cell is 'The cell that holds the made-up district.';
    comment on column seed.plan is 'What is made up: seed, areas, days. Written once, so that a later start goes on with the same lives.';
    comment on column seed.parts_done is 'Parts of the plan that the journal has kept, counted from the first.';
    grant select, insert, update on seed to simpul_app;
  `,
}
