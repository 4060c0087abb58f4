import { useSite } from '#web/site.ts';

/** When a revision was made, on the author's own clock: two of one day are told apart by the minute. */
export function RevisionTime({ at }: { at: string }) {
  return <time dateTime={at}>{useClockTime(at)}</time>;
}

/** A moment as date and time of the viewer's zone. */
export function useClockTime(at: string): string {
  const { locale, viewer } = useSite();
  const timeZone = viewer?.timeZone ?? 'UTC';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    Date.parse(at),
  );
}
