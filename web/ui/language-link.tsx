import Languages from 'lucide-react/icons/languages';
import { cx } from '#web/ui/cx.ts';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';

export type LanguageTarget = { href: string; lang: string; name: string };

const LOOK =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded px-2 text-muted text-ui hover:text-ink';

/** A plain anchor, because the other language is served under another basename. */
export function LanguageLink({ href, lang, name }: LanguageTarget) {
  return (
    <a href={href} hrefLang={lang} lang={lang} className={LOOK}>
      <Face name={name} />
    </a>
  );
}

export type LanguageButtonProps = Omit<LanguageTarget, 'href'> & { next: string; className?: string };

/** The same for members, whose choice is kept. `next` is the path of the page, without a language. */
export function LanguageButton({ lang, name, next, className }: LanguageButtonProps) {
  return (
    <Form method="post" action="/language" reloadDocument data-language>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="locale" value={lang} />
      <button type="submit" lang={lang} className={cx(LOOK, className)}>
        <Face name={name} />
      </button>
    </Form>
  );
}

function Face({ name }: { name: string }) {
  return (
    <>
      <Icon of={Languages} size={18} />
      <span className="max-[22.5rem]:sr-only">{name}</span>
    </>
  );
}
