import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { EmailFrame } from '#web/mail/email-frame.tsx';
import { newsletterMeta } from '#web/newsletter/newsletter-meta.ts';
import { useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { previewIssue } from '#worker/mail/service.ts';
import type { Route } from './+types/preview-page';

export const loader = ({ context, request, params: { id } }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    id,
    email: await previewIssue(ctx, id),
    site: siteOf(ctx),
  }));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  newsletterMeta(loaderData, '/write/newsletter', 'write.previewTitle');

/** /write/newsletter/:id/preview: the email as HTML and as text. */
export default function PreviewPage({ loaderData: { id, email } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-3xl">
      <p>
        <Link
          to={`/write/newsletter/${id}`}
          className="inline-flex min-h-11 items-center text-lagoon underline underline-offset-4"
        >
          {t('newsletter:write.backToIssue')}
        </Link>
      </p>
      <h1 className="mt-2 wrap-anywhere font-read font-semibold text-3xl tracking-tight">{email.subject}</h1>
      <h2 className="mt-8 mb-3 font-semibold text-lg">{t('newsletter:write.asHtml')}</h2>
      <EmailFrame title={t('newsletter:write.asHtml')} src={`/write/newsletter/${id}/email`} />
      <h2 className="mt-8 mb-3 font-semibold text-lg">{t('newsletter:write.asText')}</h2>
      <pre className="whitespace-pre-wrap wrap-anywhere rounded border border-line bg-surface p-5 font-mono text-sm">
        {email.text}
      </pre>
    </div>
  );
}
