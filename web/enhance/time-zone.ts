/** Fills in the time zone of this browser in forms that ask for it. */
export function fillTimeZone(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-time-zone]'))
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}
