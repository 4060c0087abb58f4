import { feature } from '#worker/platform/feature.ts';
import { practiceRecordsRoutes } from '#worker/practice-records/routes.ts';

/** Export and import of somebody's practice: practices, check-ins, vacations and goals. */
export const practiceRecords = feature({ name: 'practice-records', routes: practiceRecordsRoutes });
