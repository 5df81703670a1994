/** What a queue counts is answered from an index alone: a department may have a hundred thousand cases. */
export const caseCounts = {
  name: '2026-11-25-case-counts',
  up: `
drop index case_row_by_office_state;
drop index case_row_by_village_state;
create index case_row_by_office_state on case_row (cell, office, state, closed_at, due_at, sector)
  where office is not null;
create index case_row_by_village_state on case_row (cell, village, state, closed_at, due_at, sector);
`,
}
