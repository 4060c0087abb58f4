/** The path of the page of a practice. */
export function practicePath(id: string): string {
  return `/practice/${id}`;
}

/** The path of the page of a check-in. */
export function checkInPath(id: string): string {
  return `/practice/check-ins/${id}`;
}
