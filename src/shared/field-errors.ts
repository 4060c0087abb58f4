import type { z } from 'zod';
import type { FieldError } from '#src/shared/errors.ts';

type Issue = z.core.$ZodIssue;

/** Turns Zod's issues into field errors: a pointer and a stable code each, without Zod's texts. */
export function toFieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: toPointer([...issue.path, key]), code: 'unknown_field' }));
    }
    return [{ pointer: toPointer(issue.path), ...describe(issue) }];
  });
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
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
