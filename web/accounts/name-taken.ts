/** The problem of a taken name, said beside the field that it is about. */
export function nameTaken(problem: { code: string; detail: string } | undefined): Record<string, string> {
  return problem?.code === 'name_taken' ? { name: problem.detail } : {};
}
