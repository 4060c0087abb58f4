import { passageEffects } from '#worker/passages/effects.ts';
import { refreshPassages } from '#worker/passages/refresh.ts';
import { feature } from '#worker/platform/feature.ts';

/** The texts of the site in passages, from which questions are answered. */
export const passages = feature({
  name: 'passages',
  deriveEffects: passageEffects,
  jobs: [refreshPassages],
});
