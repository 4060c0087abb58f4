/** The cache group of a goal: its answer in the API, and what is said about it. */
export function goalGroup(id: string): string {
  return `goal:${id}`;
}
