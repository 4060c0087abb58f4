/** The name that a practice is shown by: its own, else what is done. */
export function shownName({ name, action }: { name: string; action: string }): string {
  return name || action;
}
