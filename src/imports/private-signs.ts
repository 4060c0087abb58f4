/** The words and names by which writing tools and site generators say that a document is not public. */

/** Booleans as YAML 1.1, forms and people write them. */
export const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1', 't', '是']);
export const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', '0', 'f', '否']);

/** The only words for a state that make a document public. */
export const PUBLIC_WORDS: ReadonlySet<string> = new Set([
  ...['publish', 'published', 'public'],
  ...['公開', '公开', '發佈', '发布', '已發佈', '已发布'],
]);

/** Words that mark a document as unfinished, also as the first or last of its file's name. */
export const UNFINISHED_WORDS: ReadonlySet<string> = new Set([
  'draft',
  'drafts',
  'wip',
  'unpublished',
  ...['草稿', '下書き', '초안', 'entwurf', 'entwürfe', 'brouillon', 'brouillons', 'borrador', 'borradores'],
]);

/** Words that mark a document as not public, as a tag or a type. */
export const PRIVATE_WORDS: ReadonlySet<string> = new Set([
  ...UNFINISHED_WORDS,
  ...['unlisted', 'private', 'embargo', 'embargoed', '私人', '未公開', '未公开', '未發佈', '未发布'],
]);

/** Folders whose documents no generator publishes, without the signs round their names. */
export const PRIVATE_FOLDERS: ReadonlySet<string> = new Set([
  ...[...PRIVATE_WORDS, 'hidden', 'secret', 'confidential', 'internal', 'trash', 'scheduled', 'pending'],
  ...['template', 'templates', 'archetypes', 'scaffolds', '草稿箱', '草稿匣', '範本', '模板'],
]);

/** Folders that begin with an underscore and are published. */
export const PUBLIC_FOLDERS: ReadonlySet<string> = new Set(['_posts']);

/** Fields that say no when they are true; a value that is neither is not understood. */
export const HIDING = [
  ...['draft', 'drafts', 'isdraft', 'private', 'isprivate', 'hidden', 'ishidden', 'unlisted', 'isunlisted'],
  ...['unpublished', 'noindex', 'secret', 'confidential', 'wip', 'embargoed', 'membersonly', 'memberonly'],
  ...['草稿', '私人', '隱藏', '隐藏'],
];

/** Parts of the names of fields that say no when they are true. */
export const HIDING_PARTS =
  /draft|private|hidden|unlist|unpublish|(?:no|not|dont)publi(?:sh|c)|notready|unfinished|onlyme|secret|embargo|noindex|members?only|subscribers?only|paywall|confidential/;

/** Fields that say no when they are true, and are also used for other things. */
export const OFTEN_HIDING = [
  ...['hide', 'members', 'subscribers', 'paid', 'premium', 'protected', 'protect', 'restricted', 'encrypted'],
  ...[
    'encrypt',
    'internal',
    'headless',
    'deleted',
    'trashed',
    'disabled',
    'scheduled',
    'excludefromcollections',
  ],
  'eleventyexcludefromcollections',
];

/** Fields that say no when they are false; a value that is neither is not understood. */
export const SHOWING = ['publish', 'published', 'ispublished', 'public', 'ispublic', 'dgpublish'].concat([
  '公開',
  '公开',
  '發佈',
  '发布',
]);

/** Fields that say no when they are false, and are also used for other things. */
export const OFTEN_SHOWING = [
  ...['render', 'visible', 'listed', 'indexed', 'index', 'sitemap', 'searchindex', 'permalink', 'output'],
  ...['online', 'live', 'enabled', 'active', 'approved', 'released', 'ready'],
  ...['finished', 'completed', 'complete', 'done'],
];

/** Fields whose word is a state. */
export const STATES = [
  ...['status', 'poststatus', 'publishstatus', 'publishingstatus', 'publicationstatus', 'contentstatus'],
  ...['pagestatus', 'articlestatus', 'documentstatus', 'state', 'publishstate', 'publicationstate'],
  ...['poststate', 'workflow', 'workflowstate', 'workflowstatus', 'reviewstatus', '狀態', '状态'],
];

/** Fields that may be a state: only a word for one that is not public counts. */
export const OFTEN_STATES = ['stage', 'phase', 'review', 'progress'];

/** Words for everybody, beside those for public. */
export const EVERYBODY: ReadonlySet<string> = new Set(['everyone', 'everybody', 'anyone', 'all', 'world']);

/** Fields that say who may read. `visibility` has words of its own. */
export const AUDIENCES = [
  ...['access', 'accesslevel', 'postaccess', 'privacy', 'contentvisibility', 'visibleto', 'viewableby'],
  ...['readableby', 'viewers', 'sharedwith', 'allowedusers', 'allowedroles'],
];

/** Fields that may say who may read, and the words by which they do. */
export const OFTEN_AUDIENCES = [
  'audience',
  'tier',
  'tiers',
  'permission',
  'permissions',
  'membership',
  'robots',
];
export const NOT_EVERYBODY = /paid|member|subscri|private|internal|staff|team|only|noindex|none|owner/i;

export const PASSWORDS = ['password', 'passwd', 'passphrase', 'passcode', 'pwd', 'postpassword'];

/** Fields whose words are names, texts and addresses. In any other one a private word says what the document is. */
export const NAMES: ReadonlySet<string> = new Set([
  ...[
    'title',
    'subtitle',
    'linktitle',
    'slug',
    'description',
    'summary',
    'excerpt',
    'author',
    'authors',
    'series',
  ],
  ...['aliases', 'alias', 'redirectfrom', 'redirects', 'path', 'permalink', 'url', 'id', 'visibility'],
]);

/** Tables of fields about the document itself. */
export const TABLES: ReadonlySet<string> = new Set([
  ...['extra', 'params', 'build', 'meta', 'metadata', 'frontmatter', 'page', 'post', 'document', 'custom'],
  ...['properties', 'attributes', 'settings', 'options', 'config', 'publishing', 'publication', 'publish'],
  'taxonomies',
]);

/** Tables of fields about a part of the page, such as a picture that is hidden, or about other documents. */
export const TABLES_OF_PARTS: ReadonlySet<string> = new Set([
  ...[
    'cover',
    'image',
    'images',
    'thumbnail',
    'banner',
    'hero',
    'header',
    'footer',
    'sidebar',
    'menu',
    'menus',
  ],
  ...['navigation', 'nav', 'toc', 'comments', 'sharing', 'author', 'authors', 'cascade', 'sitemap'],
]);

/** Fields of the time from which a document is public, beside those of its date. */
export const STARTS = [
  ...[
    'publishdate',
    'publishat',
    'publishon',
    'publishtime',
    'publishafter',
    'publishfrom',
    'publicationdate',
  ],
  ...['scheduled', 'scheduledate', 'scheduledat', 'scheduledfor', 'embargo', 'embargodate', 'embargountil'],
  ...['embargoeduntil', 'golive', 'golivedate', 'goliveat', 'visiblefrom', 'availablefrom'],
];

/** Fields of the time until which a document is public. */
export const ENDS = [
  ...['expirydate', 'expiry', 'expires', 'expiresat', 'expireson', 'expiredate', 'expireat', 'expired'],
  ...['expiration', 'expirationdate', 'unpublishdate', 'unpublishat', 'unpublishon', 'unpublishedat'],
  ...[
    'unpublishafter',
    'publishuntil',
    'publishend',
    'publishto',
    'visibleuntil',
    'availableuntil',
    'validuntil',
  ],
];

/** Fields of the date of a document. The first that is given is shown. */
export const DATES = [
  ...['date', 'pubdate', 'publishedat', 'publishedon', 'publisheddate', 'datepublished', 'published'],
  ...['posted', 'postedat', 'postdate', 'pubdatetime', 'datetime', 'created', 'createdat'],
];

/** Names of fields of a time from which something is public, in more spellings than can be listed. */
export const START_NAMES =
  /^(?!un).*(?:publish|publication|releas|schedul|embargo|launch|golive)\w*(?:date|at|on|time|from|after|for)$|^(?:date|time)(?:published|released|scheduled)$/;

/** Fields that hold such a time, and are also used for other things: only a time to come counts. */
export const OFTEN_STARTS = [
  'release',
  'launch',
  'live',
  'online',
  'topublish',
  'visible',
  'available',
  'firstpublished',
];
