import type { Surface } from '#worker/testing/surface.ts';

const files = import.meta.glob<{ surfaces: Surface[] }>(['/worker/*/surfaces.ts', '!/worker/testing/*'], {
  eager: true,
});

/** Every place where a post may show: what the features say of themselves. */
export const SURFACES: Surface[] = Object.values(files).flatMap(({ surfaces }) => surfaces);
