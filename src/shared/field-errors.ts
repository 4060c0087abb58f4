import type { z } from 'zod';
import type { FieldError } from '#src/shared/errors.ts';

type Issue = z.core.$ZodIssue;

/** The most errors that one answer lists. */
const MAX_LISTED = 20;
/** The most characters of a pointer, which is made of keys that the caller chose. */
const MAX_POINTER = 200;

/** Turns Zod's first issues into field errors: a pointer and a stable code each, without Zod's texts. */
export function toFieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.slice(0, MAX_LISTED).flatMap(toErrors).slice(0, MAX_LISTED);
}

function toErrors(issue: Issue): FieldError[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: toPointer(issue.path), ...describe(issue) }];
  return issue.keys
    .slice(0, MAX_LISTED)
    .map((key) => ({ pointer: toPointer([...issue.path, key]), code: 'unknown_field' }));
}

function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, MAX_POINTER);
}

function describe(issue: Issue): Pick<FieldError, 'code' | 'params'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { code: 'required' } : { code: 'wrong_type' };
    case 'too_small':
      return Number(issue.minimum) === 1 && issue.origin === 'string'
        ? { code: 'required' }
        : { code: `too_small_${sizeKind(issue.origin)}`, params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: `too_big_${sizeKind(issue.origin)}`, params: { maximum: Number(issue.maximum) } };
    case 'invalid_format':
      return { code: `format_${formatKind(issue.format)}` };
    case 'invalid_value':
      return { code: 'not_an_option' };
    case 'custom':
      return typeof issue.params?.code === 'string' ? { code: issue.params.code } : { code: 'invalid' };
    default:
      return { code: 'invalid' };
  }
}

function sizeKind(origin: string): 'text' | 'list' | 'number' {
  if (origin === 'string') return 'text';
  return origin === 'array' || origin === 'set' ? 'list' : 'number';
}

function formatKind(format: string): string {
  return ['email', 'url', 'uuid', 'datetime'].includes(format) ? format : 'pattern';
}
