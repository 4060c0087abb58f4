import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { Form } from 'react-router';
import { postPath } from '#src/posts/rules.ts';
import type { Reading } from '#src/reading/model.ts';
import { Dot } from '#web/posts/post-card.tsx';
import { useSite, useT } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';

/** A post that one began or read, in one's history. */
export function ReadingItem({ reading }: { reading: Reading }) {
  const t = useT();
  const { post, state } = reading;
  return (
    <div className="flex items-start gap-3">
      <ReadingText reading={reading} />
      <Form method="post" preventScrollReset className="flex shrink-0">
        <input type="hidden" name="slug" value={post.slug} />
        {state === 'begun' && (
          <button
            type="submit"
            name="intent"
            value="read"
            aria-label={t('reading:list.markNamed', { title: post.title })}
            title={t('reading:list.mark')}
            className="grid size-11 place-items-center rounded text-muted hover:text-lagoon"
          >
            <Icon of={Check} />
          </button>
        )}
        <button
          type="submit"
          name="intent"
          value="forget"
          aria-label={t('reading:list.forgetNamed', { title: post.title })}
          title={t('reading:list.forget')}
          className="grid size-11 place-items-center rounded text-muted hover:text-reef"
        >
          <Icon of={X} />
        </button>
      </Form>
    </div>
  );
}

/** What it is called, by whom it is, and when one began or read it. */
export function ReadingText({ reading: { post, lastAt, readAt } }: { reading: Reading }) {
  const { locale, now, viewer } = useSite();
  const t = useT();
  const names = post.authors.map(({ displayName }) => displayName).join(t('posts:byline.separator'));
  return (
    <div className="min-w-0 flex-1">
      <Link
        to={postPath(post.slug)}
        lang={post.shownLocale}
        className="inline-flex min-h-11 items-center break-words rounded font-medium font-read hover:text-lagoon"
      >
        {post.title}
      </Link>
      <p className="-mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <span>{names}</span>
        <Dot />
        <span>
          {t(readAt ? 'reading:readAt' : 'reading:begunAt')}{' '}
          <Time at={readAt ?? lastAt} now={now} locale={locale} timeZone={viewer?.timeZone ?? 'UTC'} />
        </span>
        {!readAt && (
          <>
            <Dot />
            <span>{t('posts:readingMinutes', { count: post.readingMinutes })}</span>
          </>
        )}
      </p>
    </div>
  );
}
