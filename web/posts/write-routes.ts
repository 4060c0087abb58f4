import { route } from '@react-router/dev/routes';

/** The pages for writing: signed-in people only. */
export const writePages = [
  route('write', 'posts/write-page.tsx'),
  route('write/:id', 'posts/editor-page.tsx'),
  route('write/:id/history', 'posts/history-page.tsx'),
  route('write/:id/markdown', 'posts/markdown-file.ts'),
  route('write/:id/stats', 'posts/stats-page.tsx'),
];
