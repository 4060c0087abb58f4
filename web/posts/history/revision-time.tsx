import { useSite } from '#web/site.ts';

/** The time of a revision in the author's time zone; the minutes distinguish revisions of one day. */
export function RevisionTime({ at }: { at: string }) {
  return <time dateTime={at}>{useClockTime(at)}</time>;
}

/** A time as date and time of the viewer's time zone. */
export function useClockTime(at: string): string {
  const { locale, viewer } = useSite();
  const timeZone = viewer?.timeZone ?? 'UTC';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    Date.parse(at),
  );
}
