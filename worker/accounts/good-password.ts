import { judgePassword, type PasswordOwner } from '#src/accounts/password.ts';
import { fieldError } from '#src/shared/errors.ts';

/** Throws a field error that says what is wrong with a new password. */
export function requireGoodPassword(pointer: string, password: string, owner: PasswordOwner): void {
  const verdict = judgePassword(password, owner);
  if (verdict) throw fieldError(pointer, verdict.code, verdict.params);
}
