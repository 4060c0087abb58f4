/** Returns the problem of a taken name as an error of its field. */
export function nameTaken(problem: { code: string; detail: string } | undefined): Record<string, string> {
  return problem?.code === 'name_taken' ? { name: problem.detail } : {};
}
