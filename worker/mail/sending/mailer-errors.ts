/** Whether the platform refused the address, because it bounced or complained before. */
export function isRefusedForTheAddress(error: unknown): boolean {
  return codeOf(error) === 'E_RECIPIENT_SUPPRESSED';
}

/** Whether the email itself was refused, so that another try would fail as well. */
export function isRefusedForGood(error: unknown): boolean {
  return /^E_(RECIPIENT_SUPPRESSED|RECIPIENT_NOT_ALLOWED|VALIDATION|FIELD|HEADER|CONTENT)/.test(
    codeOf(error),
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
