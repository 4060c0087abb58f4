/** The experience that a level needs: 100 · n^1.5. */
export function experienceFor(level: number): number {
  return Math.ceil(100 * level ** 1.5);
}

/** The level of an experience. Everybody begins at level 0. */
export function levelOf(experience: number): number {
  // The inverse is not exact in floating-point numbers, so the levels beside it are compared.
  const near = Math.floor((Math.max(0, experience) / 100) ** (2 / 3));
  if (experienceFor(near + 1) <= experience) return near + 1;
  return near > 0 && experienceFor(near) > experience ? near - 1 : near;
}

/** How far somebody is from one level to the next, from 0 to 1. */
export function towardsNext(experience: number): number {
  const level = levelOf(experience);
  const from = experienceFor(level);
  return Math.max(0, (experience - from) / (experienceFor(level + 1) - from));
}
