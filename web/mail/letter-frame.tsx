import { useT } from '#web/site.ts';

type LetterFrameProps = { src: string; title: string };

/**
 * A letter as mail programs show it, in a frame whose address has a policy of its own (worker/mail/letter-frames.ts). Where
 * scripts run it is as tall as its letter; elsewhere it scrolls, or is opened by itself.
 */
export function LetterFrame({ src, title }: LetterFrameProps) {
  const t = useT();
  return (
    <>
      <div className="overflow-hidden rounded border border-line">
        <iframe
          title={title}
          src={src}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          height={640}
          data-letter=""
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
          {t('mail:letter.alone')}
        </a>
      </p>
    </>
  );
}
