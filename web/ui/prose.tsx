import { cx } from '#web/ui/cx.ts';

type ProseProps = {
  /** Sanitised HTML, as the renderer of Markdown returns it. */
  html: string;
  lang?: string;
  className?: string;
};

/** A rendered text of somebody. It runs in the direction of its first letter: Arabic and Hebrew from right to left. */
export function Prose({ html, lang, className }: ProseProps) {
  return (
    <div
      dir="auto"
      lang={lang}
      className={cx('prose', className)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
