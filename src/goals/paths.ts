/** The path of the page of a goal. */
export function goalPath(id: string): string {
  return `/goals/${id}`;
}
