import { useState } from 'react';
import { useNavigation, useSubmit } from 'react-router';
import { isUnsaved } from '#src/editor/autosave.ts';
import type { useAutosave } from '#web/posts/editor/use-autosave.ts';

type Publication = 'publish' | 'schedule';

/** Publishes or schedules once everything is saved; errors of saving are shown at their fields. */
export function usePublish(
  flush: ReturnType<typeof useAutosave>['flush'],
  flushBeside: () => Promise<boolean>,
): { busy: boolean; run: (form: HTMLFormElement, intent: Publication) => Promise<void> } {
  const submit = useSubmit();
  const navigation = useNavigation();
  const [saving, setSaving] = useState(false);
  async function run(form: HTMLFormElement, intent: Publication): Promise<void> {
    setSaving(true);
    const [state, isBesideSaved] = await Promise.all([flush(), flushBeside()]);
    setSaving(false);
    if (isUnsaved(state) || !isBesideSaved) return;
    const data = new FormData(form);
    data.set('intent', intent);
    data.set('version', String(state.saved.version));
    data.set('markdown', state.text.markdown);
    await submit(data, { method: 'post', encType: 'multipart/form-data' });
  }
  const sent = navigation.formData?.get('intent');
  return { busy: saving || sent === 'publish' || sent === 'schedule', run };
}
