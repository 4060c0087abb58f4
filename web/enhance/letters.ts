/** Makes the frames of letters as tall as the letters are, now and when the window is another one. */
export function fitLetters(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('[data-letter]')) {
    const fit = () => {
      const height = frame.contentDocument?.body?.offsetHeight;
      if (height) frame.height = `${height}`;
    };
    frame.onload = fit;
    new ResizeObserver(fit).observe(frame);
  }
}
