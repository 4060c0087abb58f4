/** The use cases of practice data: export and import. */
export { allRecords, exportRecords, exportTable } from '#worker/practice-records/exporting.ts';
export { importFile, importRecords } from '#worker/practice-records/importing.ts';
