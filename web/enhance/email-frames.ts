/** Makes the frames of emails as tall as the emails are, now and when the window is another one. */
export function fitEmails(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('[data-email]')) {
    const fit = () => {
      const height = frame.contentDocument?.body?.offsetHeight;
      if (height) frame.height = `${height}`;
    };
    frame.onload = fit;
    new ResizeObserver(fit).observe(frame);
  }
}
