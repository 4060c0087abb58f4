import { feature } from '#worker/platform/feature.ts';
import { questionAwards } from '#worker/questions/awards.ts';
import { newQuestions } from '#worker/questions/digest.ts';
import { questionNotices } from '#worker/questions/notices.ts';
import { questionInvalidations, questionPages } from '#worker/questions/pages.ts';
import { questionPassages } from '#worker/questions/passages.ts';
import { questionProjections } from '#worker/questions/projections.ts';
import { questionRoutes } from '#worker/questions/routes.ts';
import { questionSearchable } from '#worker/questions/searchable.ts';
import { answerTarget, questionTarget } from '#worker/questions/target.ts';
import { reverseSerialVotes } from '#worker/questions/voting/serial-votes.ts';
import { renderAnswersAnew, renderQuestionsAnew } from '#worker/questions/writing/render-anew.ts';

export const questions = feature({
  name: 'questions',
  routes: questionRoutes,
  targets: [questionTarget, answerTarget],
  searchables: [questionSearchable],
  passages: [questionPassages],
  notices: questionNotices,
  digests: [newQuestions],
  awards: questionAwards,
  jobs: [renderQuestionsAnew, renderAnswersAnew, reverseSerialVotes],
  projections: questionProjections,
  pages: questionPages,
  invalidates: questionInvalidations,
});
