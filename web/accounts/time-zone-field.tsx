import { useEffect, useState } from 'react';

/** Tells the browser's time zone in a form. Without script it stays empty, and the network address decides. */
export function TimeZoneField() {
  const [zone, setZone] = useState('');
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return <input type="hidden" name="timeZone" value={zone} />;
}
