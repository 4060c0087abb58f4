/** The address bounced or complained before: nothing more reaches it. */
export function isRefusedForTheAddress(error: unknown): boolean {
  return codeOf(error) === 'E_RECIPIENT_SUPPRESSED';
}

/** What is wrong with the email itself is wrong again at the next try. */
export function isRefusedForGood(error: unknown): boolean {
  return /^E_(RECIPIENT_SUPPRESSED|RECIPIENT_NOT_ALLOWED|VALIDATION|FIELD|HEADER|CONTENT)/.test(
    codeOf(error),
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
