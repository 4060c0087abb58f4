import { OwnerAction } from '#web/practice/owner/owner-action.tsx';
import { useT } from '#web/site.ts';

/** Hides the days in a row of all practices, or shows them again. */
export function StreakSwitch({ path, isHidden }: { path: string; isHidden: boolean }) {
  const t = useT();
  return (
    <div className="mt-2">
      <OwnerAction
        path={path}
        intent="streaks"
        fields={{ hide: isHidden ? 'no' : 'yes' }}
        tone="plain"
        className="-mx-4 font-normal! underline underline-offset-4"
      >
        {t(`practice:stats.${isHidden ? 'showStreak' : 'hideStreak'}`)}
      </OwnerAction>
    </div>
  );
}
