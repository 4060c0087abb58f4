import { type FaqEntry, MAX_ANSWER, MAX_FAQ, MAX_QUESTION } from '#src/posts/model.ts';
import { useT } from '#web/site.ts';
import { CONTROL, FieldError } from '#web/ui/field.tsx';

type FaqFieldsProps = {
  faq: readonly FaqEntry[];
  lang: string;
  error: string | undefined;
  onChange: (faq: FaqEntry[]) => void;
};

const NONE: FaqEntry = { question: '', answer: '' };

/** Questions and answers, with an empty pair below: writing into that pair adds another one. */
export function FaqFields({ faq, lang, error, onChange }: FaqFieldsProps) {
  const t = useT();
  const isLastEmpty = faq.length > 0 && faq.at(-1)?.question === '' && faq.at(-1)?.answer === '';
  const shown = isLastEmpty || faq.length >= MAX_FAQ ? faq : [...faq, NONE];
  const change = (at: number, changed: Partial<FaqEntry>) =>
    onChange(shown.map((entry, place) => (place === at ? { ...entry, ...changed } : entry)));
  return (
    <fieldset className="mt-8 border-line border-t pt-6" aria-describedby="faq-hint">
      <legend className="float-left font-medium text-sm">{t('editor:faq.title')}</legend>
      <p id="faq-hint" className="clear-both pt-1 text-muted text-sm">
        {t('editor:faq.hint', { most: MAX_FAQ })}
      </p>
      <FieldError name="faq">{error}</FieldError>
      <ol className="mt-4 grid gap-5">
        {shown.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no identity but its index
          <li key={at} className="grid gap-2">
            <input
              type="text"
              name="faqQuestion"
              lang={lang}
              value={entry.question}
              maxLength={MAX_QUESTION}
              placeholder={t('editor:faq.question')}
              aria-label={t('editor:faq.questionNumber', { number: at + 1 })}
              className={CONTROL}
              onChange={(event) => change(at, { question: event.target.value })}
            />
            <textarea
              name="faqAnswer"
              lang={lang}
              value={entry.answer}
              rows={entry.question || entry.answer ? 3 : 1}
              maxLength={MAX_ANSWER}
              placeholder={t('editor:faq.answer')}
              aria-label={t('editor:faq.answerNumber', { number: at + 1 })}
              className={`${CONTROL} field-sizing-content leading-relaxed`}
              onChange={(event) => change(at, { answer: event.target.value })}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
