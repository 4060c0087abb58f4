import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { type Locale, splitLocale } from '#src/shared/locale.ts';
import { GO_EVENT, type GoEvent } from '#web/enhance/go-event.ts';

/** Lets the router handle a script's navigation, as long as the language stays the same. */
export function useGoEvent(locale: Locale): void {
  const navigate = useNavigate();
  useEffect(() => {
    const go = (event: Event) => {
      const to = splitLocale((event as GoEvent).detail);
      if (to.locale !== locale) return;
      event.preventDefault();
      void navigate(to.path);
    };
    document.addEventListener(GO_EVENT, go);
    return () => document.removeEventListener(GO_EVENT, go);
  }, [navigate, locale]);
}
