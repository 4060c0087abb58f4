/** The values of a form that came back with another question; null for any other answer. */
export function promptedValues(answer: unknown): Record<string, string> | null {
  return answer && typeof answer === 'object' && 'prompted' in answer
    ? (answer as { prompted: { values: Record<string, string> } }).prompted.values
    : null;
}
