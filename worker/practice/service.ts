/** The use cases of practice. */
export { getCheckIn, getCheckInPage, listCheckIns } from '#worker/practice/check-ins/reading.ts';
export { checkIn } from '#worker/practice/check-ins/recording.ts';
export { undoCheckIn } from '#worker/practice/check-ins/undoing.ts';
export { updateCheckIn } from '#worker/practice/check-ins/updating.ts';
export { copyPractice, listCopies } from '#worker/practice/copying/copying.ts';
export { splitPractice } from '#worker/practice/copying/splitting.ts';
export { removeRestDay, repairDay, setRestDay } from '#worker/practice/days/excusing.ts';
export { getPracticeSettings, setPracticeSettings } from '#worker/practice/days/settings.ts';
export { getToday } from '#worker/practice/days/today.ts';
export { addVacation, listVacations, removeVacation } from '#worker/practice/days/vacations.ts';
export { getCalendar, getYear } from '#worker/practice/days/year.ts';
export { completePractice, reopenPractice } from '#worker/practice/ending/ending.ts';
export { planNext } from '#worker/practice/ending/next.ts';
export { saveReflection } from '#worker/practice/ending/reflecting.ts';
export { revealPractice } from '#worker/practice/ending/revealing.ts';
export { getSummary } from '#worker/practice/ending/summary.ts';
export { archivePractice, restorePractice } from '#worker/practice/practices/archiving.ts';
export { listPracticesOf } from '#worker/practice/practices/by-person.ts';
export { deletePractice } from '#worker/practice/practices/deleting.ts';
export {
  getPractice,
  getPracticePage,
  listMyPractices,
  listPublicPractices,
} from '#worker/practice/practices/reading.ts';
export { updatePractice } from '#worker/practice/practices/updating.ts';
export { createPractice, startPractice } from '#worker/practice/practices/writing.ts';
export { importCheckIns } from '#worker/practice/records/import-check-ins.ts';
export { importPractices } from '#worker/practice/records/import-practices.ts';
export { importVacations } from '#worker/practice/records/import-vacations.ts';
export { checkInRecords, practiceRecords, vacationRecords } from '#worker/practice/records/select-records.ts';
export { getPracticeWeek, writeWeekNote } from '#worker/practice/review/week.ts';
