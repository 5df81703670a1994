/**
 * One index answers what a queue asks: its pages, with or without a state, and its counts. Within a state it has the
 * order of the queue; what filters ask for lies in it too, so that no row is read for a case that is not shown.
 */
export const caseOrder = {
  name: '2026-11-26-case-order',
  up: `
drop index case_row_by_office;
drop index case_row_by_village;
drop index case_row_by_unit;
drop index case_row_by_office_state;
drop index case_row_by_village_state;
drop index case_word_by_case;
create index case_row_by_office on case_row (cell, office, state, sort_at, id) include (sector, code, village)
  where office is not null;
create index case_row_by_village on case_row (cell, village, state, sort_at, id) include (sector, code, office);
create index case_row_by_unit on case_row (cell, unit, state, sort_at, id);
create index case_word_by_case on case_word (cell, id, word);
`,
}
