import { feature } from '#worker/platform/feature.ts';
import { keptDaysBoard, practiceAwards } from '#worker/practice/awards.ts';
import { completeDuePractices, revealDuePractices } from '#worker/practice/ending/due.ts';
import { moveEnds } from '#worker/practice/ending/move-ends.ts';
import { renderReflectionsAnew } from '#worker/practice/ending/render-anew.ts';
import { practiceNotices } from '#worker/practice/notices.ts';
import { practiceInvalidations, practicePages } from '#worker/practice/pages.ts';
import { practicePassages } from '#worker/practice/passages.ts';
import { fetchResourceTitles } from '#worker/practice/practices/resource-titles.ts';
import { practiceProjections } from '#worker/practice/projections.ts';
import { allPracticeRoutes } from '#worker/practice/routes.ts';
import { checkInTarget, practiceTarget } from '#worker/practice/target.ts';

/** Practices and their check-ins. */
export const practice = feature({
  name: 'practice',
  routes: allPracticeRoutes,
  targets: [practiceTarget, checkInTarget],
  passages: [practicePassages],
  handlers: [moveEnds],
  effects: [fetchResourceTitles],
  jobs: [
    { name: 'practice.complete', everyMinutes: 1, urgent: true, run: completeDuePractices },
    { name: 'practice.reveal', everyMinutes: 10, run: revealDuePractices },
    renderReflectionsAnew,
  ],
  pages: practicePages,
  invalidates: practiceInvalidations,
  notices: practiceNotices,
  awards: practiceAwards,
  boards: [keptDaysBoard],
  projections: practiceProjections,
});
