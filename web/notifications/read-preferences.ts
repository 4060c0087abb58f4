import { textOf } from '#web/accounts/form-values.ts';

/**
 * What the form of the preferences asks for, as the API takes it. Boxes that are not ticked are not sent: `type` names all
 * that the form showed, `always` those of which one is always told.
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
