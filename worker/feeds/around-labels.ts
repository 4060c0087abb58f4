import type { AroundLabels } from '#src/feeds/whole-post.ts';
import type { Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';

/** The titles of the parts round a text, as on its page: in the language of the text. */
export function aroundLabels(locale: Locale): AroundLabels {
  const t = translator(locale);
  return { insights: t('posts:article.inShort'), faq: t('posts:article.faq') };
}
