/** The kinds of records, in the order in which they are exported: what others refer to comes first. */
export const RECORD_KINDS = ['vacation', 'practice', 'check_in', 'goal'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Why a record is not taken; the last two, which part of one. */
export const REFUSALS = [
  'invalid',
  'limit_reached',
  'no_practice',
  'in_future',
  'outside_practice',
  'other_day',
  'too_many_that_day',
  'without_pictures',
  'without_links',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a file of practice data says of itself. */
export const FORMAT = 'atoll-practice';
export const FORMAT_VERSION = 1;

/** The most records of a call, and of a step of an export. */
export const MAX_RECORDS = 300;
/** The most records of a file: twenty practices a day for five years, and room. */
export const MAX_FILE_RECORDS = 50_000;
