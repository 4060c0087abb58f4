/** The page on which people take their practice data away, and bring it. */
export const DATA_PAGE = '/practice/data';
/** Everything, to be imported again. */
export const RECORDS_FILE = `${DATA_PAGE}/records.json`;
/** The check-ins as a table. */
export const CHECK_INS_FILE = `${DATA_PAGE}/check-ins.csv`;
