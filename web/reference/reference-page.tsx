import { ERRORS, type ErrorCode } from '#src/shared/errors.ts';
import { RATE_GROUPS } from '#src/shared/rate-limits.ts';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { Endpoint } from '#web/reference/endpoint.tsx';
import { Code, Heading, Rows } from '#web/reference/parts.tsx';
import { useT } from '#web/site.ts';
import { getReference } from '#worker/http/reference.ts';
import type { Route } from './+types/reference-page';

export const headers = cacheable;

export const loader = ({ context }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    sections: getReference(),
    locale: ctx.locale,
    origin: ctx.config.publicOrigin,
  }));

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const t = translator(locale);
  return pageMeta({
    title: t('shared:site.titleSuffix', { title: t('reference:title') }),
    description: t('reference:description'),
    locale,
    origin,
    path: '/api/docs',
  });
};

/** The API reference for people: one long page that the browser can search, made from the OpenAPI document. */
export default function ReferencePage({ loaderData: { sections, origin } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-4xl">
      <h1 className="pt-4 font-read font-semibold text-3xl tracking-tight md:pt-8">{t('reference:title')}</h1>
      <p className="mt-3 max-w-[65ch] text-muted">{t('reference:description')}</p>
      <p className="mt-2">
        <a
          href="/api/openapi.json"
          className="inline-flex min-h-11 items-center text-lagoon underline underline-offset-4 hover:text-lagoon-deep"
        >
          {t('reference:document')}
        </a>
      </p>
      <Start origin={origin} />
      <nav
        aria-label={t('reference:sections')}
        className="mt-8 flex flex-wrap gap-x-5 border-line border-y py-1"
      >
        {sections.map(({ tag }) => (
          <a
            key={tag}
            href={`#section-${tag}`}
            className="inline-flex min-h-11 items-center hover:text-lagoon"
          >
            <span lang="en">{tag}</span>
          </a>
        ))}
        <a href="#errors" className="inline-flex min-h-11 items-center hover:text-lagoon">
          {t('reference:errors.title')}
        </a>
      </nav>
      {sections.map(({ tag, endpoints }) => (
        <section key={tag} aria-labelledby={`section-${tag}`} className="mt-14">
          <Heading id={`section-${tag}`} lang="en">
            {tag}
          </Heading>
          {endpoints.map((endpoint) => (
            <Endpoint key={endpoint.anchor} endpoint={endpoint} />
          ))}
        </section>
      ))}
      <Errors />
    </div>
  );
}

function Start({ origin }: { origin: string }) {
  const t = useT();
  const { anonymous, member } = RATE_GROUPS.read;
  return (
    <section aria-labelledby="start" className="mt-8">
      <Heading id="start">{t('reference:start.title')}</Heading>
      <p className="mt-3 max-w-[65ch]">{t('reference:start.token')}</p>
      <Code>{`curl ${origin}/api/v1/me -H 'Authorization: Bearer atoll_…'`}</Code>
      <ul className="mt-4 max-w-[65ch] list-disc space-y-2 pl-5">
        <li>{t('reference:start.envelope')}</li>
        <li>{t('reference:start.errors')}</li>
        <li>{t('reference:start.limits', { anonymous, member })}</li>
        <li>{t('reference:start.idempotency')}</li>
      </ul>
    </section>
  );
}

/** All error codes. The `type` of a problem links to its row. */
function Errors() {
  const t = useT();
  const head = [t('reference:errors.code'), t('reference:errors.status'), t('reference:errors.text')];
  return (
    <section aria-labelledby="errors" className="mt-14 mb-10">
      <Heading id="errors">{t('reference:errors.title')}</Heading>
      <p className="mt-3 text-muted">{t('reference:errors.description')}</p>
      <Rows
        label={t('reference:errors.title')}
        head={head}
        rows={(Object.keys(ERRORS) as ErrorCode[]).map((code) => ({
          id: code,
          cells: [<code key="code">{code}</code>, ERRORS[code], t(`shared:errors.${code}`)],
        }))}
      />
    </section>
  );
}
