import type { Examples } from '#web/examples.ts';

export const examples: Examples = {
  leaderboards: [
    { path: '/leaderboards' },
    { path: '/leaderboards?board=kept_days&period=all', as: 'carol' },
  ],
  standing: [{ path: '/standing', as: 'carol' }],
};
