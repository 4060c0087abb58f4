import Plus from 'lucide-react/icons/plus';
import { type FormEvent, useRef } from 'react';
import { useSubmit } from 'react-router';
import { withWords } from '#src/series/entry-input.ts';
import type { Candidate } from '#src/series/model.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import { WholeFields } from '#web/series/edit-bar.tsx';
import { useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';

type AddHeadingProps = {
  locale: Locale;
  version: number;
  add: (heading: Partial<Record<Locale, string>>) => void;
};

/** The form that adds a heading between chapters, in one language or both. */
export function AddHeading({ locale, version, add }: AddHeadingProps) {
  const t = useT();
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const texts = LOCALES.map((each) => [each, String(typed.get(`newHeading.${each}`) ?? '')]);
    const heading = withWords(Object.fromEntries(texts));
    if (Object.keys(heading).length === 0) return;
    add(heading);
    form.reset();
  }
  return (
    <details className="mt-4">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded font-medium text-lagoon text-ui">
        <Icon of={Plus} size={18} />
        {t('series:order.newHeading')}
      </summary>
      <Form method="post" onSubmit={submit} className="mt-2 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <WholeFields locale={locale} version={version} />
        {LOCALES.map((each) => (
          <TextField
            key={each}
            name={`newHeading.${each}`}
            lang={each}
            label={t(`series:order.headingIn.${each}`)}
            maxLength={200}
            autoComplete="off"
          />
        ))}
        <Button name="op" value="heading" tone="quiet">
          {t('series:order.addHeading')}
        </Button>
      </Form>
    </details>
  );
}

type AddPostsProps = {
  seriesId: string;
  locale: Locale;
  query: string;
  candidates: readonly Candidate[];
  add: (post: Candidate) => void;
};

const SEARCH_AFTER_MS = 250;

/** The form that adds own posts that are in no series, found by their titles. */
export function AddPosts({ seriesId, locale, query, candidates, add }: AddPostsProps) {
  const t = useT();
  const submit = useSubmit();
  const timer = useRef(0);
  function search(form: HTMLFormElement | null): void {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => void submit(form, { replace: true, preventScrollReset: true }),
      SEARCH_AFTER_MS,
    );
  }
  return (
    <section aria-labelledby="add-posts" className="mt-6 rounded border border-line bg-surface p-5">
      <h3 id="add-posts" className="font-semibold text-lg">
        {t('series:order.addPosts')}
      </h3>
      <Form method="get" action={`/write/series/${seriesId}#add-posts`} className="mt-3 flex items-end gap-3">
        <input type="hidden" name="lang" value={locale} />
        <div className="min-w-0 flex-1">
          <TextField
            label={t('series:order.search')}
            name="q"
            type="search"
            autoComplete="off"
            maxLength={200}
            defaultValue={query}
            onChange={(event) => search(event.target.form)}
          />
        </div>
        <Button tone="quiet">{t('series:order.find')}</Button>
      </Form>
      {candidates.length === 0 ? (
        <p className="mt-4 text-muted text-sm">
          {t(query ? 'series:order.noCandidates' : 'series:order.noneLeft')}
        </p>
      ) : (
        <ul className="mt-3 max-h-96 divide-y divide-line overflow-y-auto">
          {candidates.map((post) => (
            <CandidateRow key={post.postId} post={post} add={add} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CandidateRow({ post, add }: { post: Candidate; add: (post: Candidate) => void }) {
  const t = useT();
  const title = post.title || t('series:write.untitled');
  return (
    <li className="flex items-center gap-3 py-1">
      <span
        lang={post.title ? post.shownLocale : undefined}
        className="min-w-0 flex-1 wrap-anywhere font-read"
      >
        {title}
      </span>
      {post.status !== 'published' && <Badge tone="sand">{t(`series:write.${post.status}`)}</Badge>}
      <Button
        form="order-form"
        name="op"
        value={`add:${post.postId}`}
        tone="plain"
        size="sm"
        className="px-3"
        aria-label={t('series:order.add', { title })}
        onClick={(event) => {
          event.preventDefault();
          add(post);
        }}
      >
        <Icon of={Plus} size={18} />
        {t('series:order.addShort')}
      </Button>
    </li>
  );
}
