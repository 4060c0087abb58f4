import type { Asked } from '#src/ask/model.ts';
import type { Page } from '#src/shared/pagination.ts';
import { isEmptyList, neighbours } from '#web/list-query.ts';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Time } from '#web/ui/time.tsx';

/** One's own questions, the newest first. */
export function AskHistory({ asked }: { asked: Page<Asked> }) {
  const t = useT();
  return (
    <section aria-labelledby="history" className="mt-10 border-line border-t pt-6">
      <h2 id="history" className="font-read font-semibold text-xl">
        {t('ask:history.title')}
      </h2>
      {isEmptyList(asked) ? (
        <div className="mt-4">
          <EmptyState title={t('ask:history.empty')}>{t('ask:history.emptyText')}</EmptyState>
        </div>
      ) : (
        <ul className="mt-3 divide-y divide-line">
          {asked.items.map((one) => (
            <AskedItem key={one.id} {...one} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('ask:history.pages')}
        {...neighbours('/ask', asked)}
        newerLabel={t('ask:history.newer')}
        olderLabel={t('ask:history.older')}
      />
      {asked.items.length > 0 && (
        <Form method="post" action="/ask" className="mt-4">
          <input type="hidden" name="intent" value="delete-all" />
          <Button tone="plain" size="sm">
            {t('ask:history.deleteAll')}
          </Button>
        </Form>
      )}
    </section>
  );
}

function AskedItem({ id, question, outcome, createdAt }: Asked) {
  const t = useT();
  const { now, locale, viewer } = useSite();
  return (
    <li>
      <Link to={`/ask/${id}`} className="grid min-h-11 gap-0.5 rounded py-3 hover:text-lagoon">
        <span className="wrap-anywhere">{question}</span>
        <span className="text-muted text-sm">
          {t(`ask:outcome.${outcome}`)} ·{' '}
          <Time at={createdAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
        </span>
      </Link>
    </li>
  );
}
