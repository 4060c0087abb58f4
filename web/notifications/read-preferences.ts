import { textOf } from '#web/accounts/form-values.ts';

/**
 * Converts the form of the preferences into the request of the API. A browser does not send boxes that are not ticked:
 * `type` names all types of the form, and `always` those that cannot be switched off.
 */
export function readPreferences(form: FormData): unknown {
  const always = new Set(form.getAll('always'));
  return {
    types: form.getAll('type').map((type) => {
      const app = always.has(type) || form.has(`app:${type}`);
      return { type, app, mail: app && form.has(`mail:${type}`) };
    }),
    mailFrequency: textOf(form, 'mailFrequency'),
    quietHours: form.has('quiet') ? { from: textOf(form, 'quietFrom'), to: textOf(form, 'quietTo') } : null,
  };
}
