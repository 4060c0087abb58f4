/** Returns the problem of a taken name as an error of its field. */
export function nameTaken(problem: { code: string; detail: string } | undefined): Record<string, string> {
  return problem?.code === 'name_taken' ? { name: problem.detail } : {};
}

/** Returns the problem for above the form: none for a taken name, which the field says. */
export function withoutNameTaken<P extends { code: string }>(problem: P | undefined): P | undefined {
  return problem?.code === 'name_taken' ? undefined : problem;
}
