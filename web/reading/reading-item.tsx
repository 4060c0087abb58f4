import type { LucideIcon } from 'lucide-react';
import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { postPath } from '#src/posts/rules.ts';
import type { Reading } from '#src/reading/model.ts';
import { Dot } from '#web/posts/post-card.tsx';
import { useSite, useT } from '#web/site.ts';
import { cx } from '#web/ui/cx.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';

/** A post in the reader's history. */
export function ReadingItem({ reading }: { reading: Reading }) {
  const t = useT();
  const { post, state } = reading;
  return (
    <div className="flex items-start gap-3">
      <ReadingText reading={reading} />
      <Form method="post" preventScrollReset className="flex shrink-0">
        <input type="hidden" name="slug" value={post.slug} />
        {state === 'begun' && (
          <IntentButton
            intent="read"
            icon={Check}
            label={t('reading:list.markNamed', { title: post.title })}
            title={t('reading:list.mark')}
            className="hover:text-lagoon"
          />
        )}
        <IntentButton
          intent="forget"
          icon={X}
          label={t('reading:list.forgetNamed', { title: post.title })}
          title={t('reading:list.forget')}
          className="hover:text-reef"
        />
      </Form>
    </div>
  );
}

type IntentButtonProps = {
  intent: 'read' | 'forget';
  icon: LucideIcon;
  label: string;
  title: string;
  className: string;
};

function IntentButton({ intent, icon, label, title, className }: IntentButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      aria-label={label}
      title={title}
      className={cx('grid size-11 place-items-center rounded text-muted', className)}
    >
      <Icon of={icon} />
    </button>
  );
}

/** The title and authors of a post, and when it was read or last opened. */
export function ReadingText({ reading: { post, lastAt, readAt } }: { reading: Reading }) {
  const { locale, now, viewer } = useSite();
  const t = useT();
  const names = post.authors.map(({ displayName }) => displayName).join(t('posts:byline.separator'));
  return (
    <div className="min-w-0 flex-1">
      <Link
        to={postPath(post.slug)}
        lang={post.shownLocale}
        className="inline-flex min-h-11 items-center wrap-anywhere rounded font-medium font-read hover:text-lagoon"
      >
        {post.title}
      </Link>
      <p className="-mt-1 flex flex-wrap items-center gap-x-2 text-muted text-sm">
        <span>{names}</span>
        <Dot />
        <span>
          {t(readAt ? 'reading:readAt' : 'reading:openedAt')}
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
