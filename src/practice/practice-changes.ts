import type { CreatePractice, Practice } from '#src/practice/model.ts';

/**
 * What a form changes of a practice: only fields that differ, because some of them cannot be changed any more and a schedule
 * that is sent anew begins anew.
 */
export function practiceChanges(before: Practice, form: CreatePractice): Partial<CreatePractice> {
  const { draft: _, ...fields } = form;
  const shown = { ...before, tags: before.tags.map(({ name }) => name) };
  const changed = Object.entries(fields).filter(
    ([name, value]) => ordered(value) !== ordered(shown[name as keyof typeof fields]),
  );
  return Object.fromEntries(changed);
}

/** A value as a text that does not depend on the order of its keys. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
