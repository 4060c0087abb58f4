import type { Surface } from '#worker/testing/surface.ts';

const files = import.meta.glob<{ surfaces: Surface[] }>(['/worker/*/surfaces.ts', '!/worker/testing/*'], {
  eager: true,
});

/** Every surface, collected from the features. */
export const SURFACES: Surface[] = Object.values(files).flatMap(({ surfaces }) => surfaces);
