import { redirect } from 'react-router';
import { localePath } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { EmailFrame } from '#web/mail/email-frame.tsx';
import { pageMeta } from '#web/meta.ts';
import { pageAction, pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { Time } from '#web/ui/time.tsx';
import { getEmail, reportFeedback } from '#worker/mail/service.ts';
import type { Route } from './+types/email-page';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    site: { locale: ctx.locale, origin: ctx.config.publicOrigin },
    email: await getEmail(ctx, params.key),
  }));

/** Handles the buttons that simulate feedback on the email. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await reportFeedback(ctx, params.key, form.get('said') === 'complained' ? 'complained' : 'bounced');
    const path = `/dev/mail/${encodeURIComponent(params.key)}`;
    throw redirect(ctx.config.publicOrigin + localePath(ctx.locale, path));
  });

export const meta: Route.MetaFunction = ({ loaderData, params }) => {
  if (!loaderData) return [];
  const { site, email } = loaderData;
  const title = translator(site.locale)('shared:site.titleSuffix', { title: email.subject });
  return pageMeta({ ...site, path: `/dev/mail/${params.key}`, title, noindex: true });
};

/** /dev/mail/<key>: an email as HTML and as text. */
export default function EmailPage({ loaderData, params }: Route.ComponentProps) {
  const t = useT();
  const { now, locale } = useSite();
  const { email } = loaderData;
  return (
    <div className="mx-auto max-w-3xl pt-4">
      <p>
        <Link
          to="/dev/mail"
          className="inline-flex min-h-11 items-center text-lagoon underline underline-offset-4"
        >
          {t('mail:inbox.back')}
        </Link>
      </p>
      <h1 className="mt-2 font-read font-semibold text-3xl tracking-tight">{email.subject}</h1>
      <p className="mt-2 text-muted">
        {t('mail:inbox.to')} {email.recipient} · {t(`mail:inbox.statuses.${email.status}`)} ·{' '}
        <Time at={email.createdAt} now={now} locale={locale} />
      </p>
      <h2 className="mt-8 mb-3 font-semibold text-lg">{t('mail:inbox.html')}</h2>
      <EmailFrame title={t('mail:inbox.html')} src={`/dev/mail/${encodeURIComponent(params.key)}/email`} />
      <h2 className="mt-8 mb-3 font-semibold text-lg">{t('mail:inbox.text')}</h2>
      <pre className="whitespace-pre-wrap wrap-anywhere rounded border border-line bg-surface p-5 font-mono text-sm">
        <TextWithLinks text={email.text} />
      </pre>
      <EmailHeaders headers={email.headers} />
      <Feedback action={`/dev/mail/${encodeURIComponent(params.key)}`} known={email.known} />
    </div>
  );
}

function TextWithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: an email never changes
      <a key={index} href={part} className="text-lagoon underline underline-offset-4">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

/** Lists the headers of the email; those that the mailer adds to every email are not stored. */
function EmailHeaders({ headers }: { headers: Record<string, string> }) {
  const t = useT();
  const names = Object.keys(headers);
  if (names.length === 0) return null;
  return (
    <>
      <h2 className="mt-8 mb-3 font-semibold text-lg">{t('mail:inbox.headers')}</h2>
      <dl className="rounded border border-line bg-surface p-5 font-mono text-sm">
        {names.map((name) => (
          <div key={name} className="py-1">
            <dt className="inline font-semibold">{name}: </dt>
            <dd className="inline break-all">{headers[name]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Feedback({ action, known }: { action: string; known: { score: number; reason: string } | null }) {
  const t = useT();
  return (
    <Form method="post" action={action} className="mt-8 rounded border border-line p-5">
      <h2 className="font-semibold text-lg">{t('mail:inbox.feedback.title')}</h2>
      <p className="mt-1 mb-4 text-muted">
        {known
          ? t('mail:inbox.feedback.known', {
              reason: t(`mail:inbox.feedback.reasons.${known.reason}`),
              score: known.score / 10,
            })
          : t('mail:inbox.feedback.unknown')}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button tone="quiet" name="said" value="bounced">
          {t('mail:inbox.feedback.bounced')}
        </Button>
        <Button tone="quiet" name="said" value="complained">
          {t('mail:inbox.feedback.complained')}
        </Button>
      </div>
    </Form>
  );
}
