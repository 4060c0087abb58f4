import { index, type RouteConfig, route } from '@react-router/dev/routes';
import { accountPages } from './accounts/routes.ts';
import { adminPages } from './admin/routes.ts';
import { askPages } from './ask/routes.ts';
import { bookmarkPages } from './bookmarks/routes.ts';
import { buddyPages } from './buddies/routes.ts';
import { claimPages } from './claims/routes.ts';
import { discussionPages } from './discussion/routes.ts';
import { goalPages } from './goals/routes.ts';
import { mailPages } from './mail/routes.ts';
import { newsletterPages } from './newsletter/routes.ts';
import { notificationPages } from './notifications/routes.ts';
import { postPages } from './posts/routes.ts';
import { writePages } from './posts/write-routes.ts';
import { practicePages } from './practice/routes.ts';
import { practiceRecordsPages } from './practice-records/routes.ts';
import { privilegePages } from './privileges/routes.ts';
import { questionPages } from './questions/routes.ts';
import { readingPages } from './reading/routes.ts';
import { referencePages } from './reference/routes.ts';
import { reputationPages } from './reputation/routes.ts';
import { searchPages } from './search/routes.ts';
import { seriesPages } from './series/routes.ts';
import { socialPages } from './social/routes.ts';
import { standingPages } from './standing/routes.ts';
import { tagPages } from './tags/routes.ts';

export default [
  index('home/home-page.tsx'),
  route('first-steps', 'home/first-steps-page.ts'),
  route('refused', 'refused-page.tsx'),
  ...accountPages,
  ...adminPages,
  ...askPages,
  ...claimPages,
  ...discussionPages,
  ...goalPages,
  ...mailPages,
  ...newsletterPages,
  ...notificationPages,
  ...writePages,
  ...practicePages,
  ...practiceRecordsPages,
  ...buddyPages,
  ...readingPages,
  ...bookmarkPages,
  ...referencePages,
  ...questionPages,
  ...reputationPages,
  ...privilegePages,
  ...searchPages,
  ...seriesPages,
  ...standingPages,
  ...tagPages,
  ...socialPages,
  ...postPages,
] satisfies RouteConfig;
