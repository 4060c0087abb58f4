import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  questions: [{ path: '/questions' }, { path: '/questions?sort=hot', as: 'carol' }],
  'questions/ask': [{ path: '/questions/ask', as: 'carol' }],
  'questions/edits': [
    { path: '/questions/edits', as: 'alice' },
    { path: '/questions/edits?show=own', as: 'carol' },
  ],
  'questions/edits/:id': null,
  'questions/:slug': [
    { path: '/questions/why-do-spring-tides-come-twice-a-month' },
    { path: '/questions/why-do-spring-tides-come-twice-a-month', as: 'carol' },
  ],
  'questions/:slug/edit': [{ path: '/questions/why-do-spring-tides-come-twice-a-month/edit', as: 'carol' }],
  'questions/:slug/history': [{ path: '/questions/why-do-spring-tides-come-twice-a-month/history' }],
  'questions/:slug/comments/:id': null,
  'answers/:slug': null,
  'answers/:slug/edit': null,
  'answers/:slug/history': null,
  'answers/:slug/comments/:id': null,
  'people/:name/questions': [{ path: '/people/carol/questions' }],
  'people/:name/answers': [{ path: '/people/bob/answers' }],
};
