import { useState } from 'react';
import { nextPrompt, PROMPTS } from '#src/practice/prompts.ts';
import { MAX_NOTE } from '#src/practice/words.ts';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import { useT } from '#web/site.ts';
import type { KeptField } from '#web/use-kept-text.ts';

type NoteFieldProps = { prompt: number; value?: string; error?: string; kept: KeptField };

/** The note of a check-in, below a question that may start it. Without scripts, the button sends the form to get another. */
export function NoteField({ prompt, value, error, kept }: NoteFieldProps) {
  const t = useT();
  const [shown, show] = useState(prompt % PROMPTS);
  return (
    <div className="grid gap-1">
      <KeptTextArea
        kept={kept}
        label={t('practice:checkIn.note')}
        hint={<span aria-live="polite">{t(`practice:prompts.${shown}`)}</span>}
        name="note"
        rows={4}
        maxLength={MAX_NOTE}
        defaultValue={value}
        error={error}
      />
      <input type="hidden" name="prompt" value={shown} />
      <button
        type="submit"
        name="intent"
        value="prompt"
        formNoValidate
        onClick={(event) => {
          event.preventDefault();
          show(nextPrompt(String(shown)));
        }}
        className="inline-flex min-h-11 items-center justify-self-start rounded text-lagoon text-sm underline underline-offset-4"
      >
        {t('practice:checkIn.anotherPrompt')}
      </button>
    </div>
  );
}
