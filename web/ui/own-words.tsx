/** What somebody wrote about why they do something, as a quotation; lines stay as they were typed. */
export function OwnWords({ children }: { children: string }) {
  return (
    <p
      dir="auto"
      className="wrap-anywhere mt-4 whitespace-pre-line border-lagoon border-s-2 ps-4 font-read leading-(--read-leading)"
    >
      {children}
    </p>
  );
}
