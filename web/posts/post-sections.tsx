import ChevronDown from 'lucide-react/icons/chevron-down';
import type { AnsweredQuestion } from '#src/posts/model.ts';
import { useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Prose } from '#web/ui/prose.tsx';

/** The takeaways before the text; nothing when there are none. `lang` is the language of the text. */
export function Insights({ insights, lang }: { insights: readonly string[]; lang: string }) {
  const t = useT();
  if (insights.length === 0) return null;
  return (
    <section aria-labelledby="in-short" className="mb-10 border-lagoon border-s-2 ps-5">
      <h2 id="in-short" className="font-read font-semibold text-lg">
        {t('posts:article.inShort')}
      </h2>
      <ul
        dir="auto"
        lang={lang}
        className="mt-2 grid list-disc gap-1.5 ps-5 font-read leading-relaxed marker:text-lagoon"
      >
        {insights.map((insight) => (
          <li key={insight}>{insight}</li>
        ))}
      </ul>
    </section>
  );
}

/** The questions after a text, each with its folded answer; nothing when there are none. */
export function Faq({ faq, lang }: { faq: readonly AnsweredQuestion[]; lang: string }) {
  const t = useT();
  if (faq.length === 0) return null;
  return (
    <section aria-labelledby="faq" className="mt-14">
      <h2 id="faq" className="font-read font-semibold text-2xl tracking-tight">
        {t('posts:article.faq')}
      </h2>
      <div lang={lang} className="mt-4 divide-y divide-line border-line border-t">
        {faq.map((entry) => (
          <Entry key={entry.question} {...entry} />
        ))}
      </div>
    </section>
  );
}

/** A question with its answer; `html` was sanitised when it was stored. */
function Entry({ question, html }: AnsweredQuestion) {
  return (
    <details className="group">
      <summary
        dir="auto"
        className="flex min-h-11 items-center justify-between gap-4 py-3 font-medium hover:text-lagoon"
      >
        {question}
        <Icon
          of={ChevronDown}
          size={20}
          className="shrink-0 text-muted transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <Prose className="pb-5" html={html} />
    </details>
  );
}
