import type { Origin } from '#src/origins/model.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

/** Says on the page of an imported person that nobody signs in as them, and leads to where they come from. */
export function ImportedPerson({ origin, name }: { origin: Origin | null; name: string }) {
  const t = useT();
  if (!origin) return null;
  const { site, url } = origin;
  return (
    <Alert title={t('origins:from', { site })} className="mt-4">
      <p>{t('origins:person')}</p>
      {url && (
        <a
          href={url}
          rel="nofollow noopener"
          className="wrap-anywhere inline-flex min-h-11 items-center text-lagoon underline underline-offset-4 hover:text-lagoon-deep"
        >
          {t('origins:profile', { site })}
        </a>
      )}{' '}
      <TextLink to={`/people/${name}/claim`}>{t('claims:mine')}</TextLink>
    </Alert>
  );
}
