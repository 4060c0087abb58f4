import type { Revision } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { RevisionTime } from '#web/posts/history/revision-time.tsx';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Badge } from '#web/ui/chip.tsx';
import { Form } from '#web/ui/form.tsx';

type RevisionListProps = {
  revisions: Revision[];
  chosen: { from: string; to: string } | null;
  lang: Locale;
};

const TONE = { saved: 'plain', published: 'lagoon', restored: 'sand' } as const;

/** The revisions, newest first, with two columns to choose which ones are compared: a plain form. */
export function RevisionList({ revisions, chosen, lang }: RevisionListProps) {
  const t = useT();
  const { viewer } = useSite();
  return (
    <Form method="get" className="mt-8">
      <input type="hidden" name="lang" value={lang} />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-[60ch] text-muted text-sm">{t('editor:history.intro')}</p>
        <Button tone="quiet" size="sm">
          {t('editor:history.compare')}
        </Button>
      </div>
      <table className="mt-4 w-full text-left">
        <thead className="text-muted text-sm">
          <tr>
            <th scope="col" className="w-14 py-2 font-medium">
              {t('editor:history.from')}
            </th>
            <th scope="col" className="w-14 py-2 font-medium">
              {t('editor:history.to')}
            </th>
            <th scope="col" className="py-2">
              <span className="sr-only">{t('editor:history.heading')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-line border-y">
          <tr>
            <td />
            <td>
              <Choose name="to" value="" label={t('editor:history.now')} checked={!chosen?.to} />
            </td>
            <td className="py-2">{t('editor:history.now')}</td>
          </tr>
          {revisions.map((revision, at) => (
            <tr key={revision.id}>
              {(['from', 'to'] as const).map((name) => (
                <td key={name}>
                  <Choose
                    name={name}
                    value={revision.id}
                    label={`${t(`editor:history.${name}`)}: ${revision.createdAt.slice(0, 16)}`}
                    checked={chosen ? chosen[name] === revision.id : name === 'from' && at === 0}
                  />
                </td>
              ))}
              <td className="py-2">
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <RevisionTime at={revision.createdAt} />
                  <Badge tone={TONE[revision.kind]}>{t(`editor:history.kind.${revision.kind}`)}</Badge>
                  {revision.by.name !== viewer?.name && (
                    <span className="text-muted text-sm">
                      {t('editor:history.by', { name: revision.by.displayName })}
                    </span>
                  )}
                  <span lang={lang} className="min-w-0 wrap-anywhere text-muted text-sm">
                    {revision.title}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Form>
  );
}

type ChooseProps = { name: 'from' | 'to'; value: string; label: string; checked: boolean };

function Choose({ label, checked, ...rest }: ChooseProps) {
  return (
    <label className="grid size-11 place-items-center">
      <input
        type="radio"
        {...rest}
        // A new key when another pair is shown.
        key={String(checked)}
        defaultChecked={checked}
        aria-label={label}
        className="size-5 accent-lagoon"
      />
    </label>
  );
}
