import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';

type PaginationProps = {
  label: string;
  newer?: string | null;
  older?: string | null;
  newerLabel: string;
  olderLabel: string;
};

/** `newer` and `older` are addresses. Renders nothing without any of them. */
export function Pagination({ label, newer, older, newerLabel, olderLabel }: PaginationProps) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={label} className="no-print flex flex-wrap justify-between gap-3">
      {newer ? (
        <LinkButton to={newer} rel="prev" tone="quiet">
          <Icon of={ArrowLeft} size={18} />
          {newerLabel}
        </LinkButton>
      ) : (
        <span />
      )}
      {older && (
        <LinkButton to={older} rel="next" tone="quiet">
          {olderLabel}
          <Icon of={ArrowRight} size={18} />
        </LinkButton>
      )}
    </nav>
  );
}
