import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { commentPages } from '#web/discussion/comment-route.ts';

/** The pages of questions and answers. */
export const questionPages: RouteConfigEntry[] = [
  route('questions', 'questions/questions-page.tsx'),
  route('questions/ask', 'questions/ask-page.tsx'),
  route('questions/edits', 'questions/suggesting/suggestions-page.tsx'),
  route('questions/edits/:id', 'questions/suggesting/suggestion-page.tsx'),
  route('questions/:slug', 'questions/question-page.tsx'),
  route('questions/:slug/edit', 'questions/edit-question-page.tsx'),
  route('questions/:slug/history', 'questions/question-history-page.tsx'),
  commentPages('questions'),
  route('answers/:slug', 'questions/answer-page.tsx'),
  route('answers/:slug/edit', 'questions/edit-answer-page.tsx'),
  route('answers/:slug/history', 'questions/answer-history-page.tsx'),
  commentPages('answers'),
  route('people/:name/questions', 'questions/person-questions-page.tsx'),
  route('people/:name/answers', 'questions/person-answers-page.tsx'),
];
