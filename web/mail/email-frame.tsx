import { useT } from '#web/site.ts';

type EmailFrameProps = { src: string; title: string };

/**
 * Shows an email as mail programs do, in a frame with a policy of its own (worker/mail/inbox/email-frames.ts). With scripts
 * the frame is as tall as the email (web/enhance/email-frames.ts); without them it scrolls.
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
