import type { Api } from '#worker/http/api.ts';
import { checkInRoutes } from '#worker/practice/check-ins/check-in-routes.ts';
import { dayRoutes } from '#worker/practice/days/day-routes.ts';
import { practiceCardRoutes } from '#worker/practice/ending/card-routes.ts';
import { endingRoutes } from '#worker/practice/ending/ending-routes.ts';
import { practiceExportRoutes } from '#worker/practice/ending/export-routes.ts';
import { summaryRoutes } from '#worker/practice/ending/summary-routes.ts';
import { practiceRoutes } from '#worker/practice/practices/practice-routes.ts';
import { reviewRoutes } from '#worker/practice/review/review-routes.ts';

/** The API of practice. */
export function allPracticeRoutes(api: Api): void {
  practiceRoutes(api);
  checkInRoutes(api);
  endingRoutes(api);
  summaryRoutes(api);
  practiceCardRoutes(api);
  practiceExportRoutes(api);
  dayRoutes(api);
  reviewRoutes(api);
}
