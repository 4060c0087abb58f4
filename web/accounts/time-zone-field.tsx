/** A field of the browser's time zone, which the enhancement script fills in. Empty, the network address decides. */
export function TimeZoneField() {
  return <input type="hidden" name="timeZone" data-time-zone="" defaultValue="" suppressHydrationWarning />;
}
