/** Makes the frames of emails as tall as the emails, also after the window is resized. */
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
