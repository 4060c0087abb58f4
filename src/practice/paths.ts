/** The path of the page of a practice. */
export function practicePath(id: string): string {
  return `/practice/${id}`;
}

/** The path of the card of a practice, the picture of it that people share. */
export function practiceCardPath(id: string): string {
  return `${practicePath(id)}/card.png`;
}

/** The path of the page of a check-in. */
export function checkInPath(id: string): string {
  return `/practice/check-ins/${id}`;
}
