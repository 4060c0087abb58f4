import { useT } from '#web/site.ts';

type EmailFrameProps = { src: string; title: string };

/**
 * An email as mail programs show it, in a frame whose address has a policy of its own (worker/mail/inbox/email-frames.ts). Where
 * scripts run it is as tall as its email; elsewhere it scrolls, or is opened by itself.
 */
export function EmailFrame({ src, title }: EmailFrameProps) {
  const t = useT();
  return (
    <>
      <div className="overflow-hidden rounded border border-line">
        <iframe
          title={title}
          src={src}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          height={640}
          data-email=""
          suppressHydrationWarning
          className="block w-full"
        />
      </div>
      <p className="mt-2">
        <a
          href={src}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center text-lagoon underline underline-offset-4"
        >
          {t('mail:email.alone')}
        </a>
      </p>
    </>
  );
}
