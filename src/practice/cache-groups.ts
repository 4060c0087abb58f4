/** The cache group of a practice: its page, its answer in the API, its check-ins and what is said about them. */
export function practiceGroup(id: string): string {
  return `practice:${id}`;
}
