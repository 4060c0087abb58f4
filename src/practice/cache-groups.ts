/** The cache group of a practice: its page, its answer in the API, its check-ins and what is said about them. */
export function practiceGroup(id: string): string {
  return `practice:${id}`;
}

/** The cache group of the answer of a single check-in, whose address does not name its practice. */
export function checkInGroup(id: string): string {
  return `check-in:${id}`;
}
