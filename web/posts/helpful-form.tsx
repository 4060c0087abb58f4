import { useLocation } from 'react-router';
import { useT } from '#web/site.ts';

/**
 * «Was this helpful?» below a post, a plain form. The enhancement script sends it without leaving the page, and counts reads
 * by `data-read`. The script replaces React's content with its thanks, so every post and every answer needs a form of its
 * own.
 */
export function HelpfulForm({ slug }: { slug: string }) {
  const t = useT();
  const given = useLocation().search.includes('helpful=');
  return (
    <form
      key={`${slug} ${given}`}
      method="post"
      data-read={slug}
      data-thanks={t('posts:helpful.thanks')}
      className="no-print mt-12 flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t pt-6"
    >
      {given ? (
        <p role="status">{t('posts:helpful.thanks')}</p>
      ) : (
        <>
          <p className="font-medium" id="helpful">
            {t('posts:helpful.question')}
          </p>
          <Answer value="yes" />
          <Answer value="no" />
        </>
      )}
    </form>
  );
}

function Answer({ value }: { value: 'yes' | 'no' }) {
  const t = useT();
  return (
    <button
      type="submit"
      name="helpful"
      value={value}
      className="inline-flex min-h-11 min-w-16 items-center justify-center rounded border border-edge bg-surface px-4 font-medium text-ui hover:border-lagoon hover:text-lagoon"
    >
      {t(`posts:helpful.${value}`)}
    </button>
  );
}
