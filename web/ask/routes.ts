import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Questions to the site: the form with one's own history, and each question with its answer. */
export const askPages: RouteConfigEntry[] = [
  route('ask', 'ask/ask-page.tsx'),
  route('ask/:id', 'ask/answer-page.tsx'),
];
