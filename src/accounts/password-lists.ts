/**
 * Words that are frequent in lists of stolen passwords. A password made of these, digits and separators is guessed early,
 * however long it is.
 */
export const COMMON_WORDS = `
  password passw0rd passwort passphrase contrasena motdepasse parola senha secret letmein welcome login admin
  administrator root user guest test default changeme access master hello goodbye iloveyou ilovemy loveyou lovely
  love forever trustno qwerty qwertz azerty dragon monkey football baseball basketball soccer hockey liverpool
  arsenal chelsea barcelona superman batman spiderman starwars pokemon naruto minecraft sunshine princess angel
  flower shadow michael jennifer jordan ashley charlie daniel thomas jessica andrew joshua robert matthew anthony
  summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april
  june july august september october november december computer internet samsung google facebook microsoft apple
  windows linux mustang ferrari corvette harley whatever freedom money cheese cookie chocolate banana orange purple
  yellow green black white silver golden diamond hunter killer ninja pirate wizard jesus christ blessed family mother
  father baby sweet honey lucky happy super number house mima woaini woaiwojia nihao taiwan taipei china beijing
`
  .trim()
  .split(/\s+/);

/** Well-known phrases, without spaces and punctuation. */
export const COMMON_PHRASES = `
  correcthorsebatterystaple thequickbrownfoxjumpsoverthelazydog thequickbrownfox tobeornottobe
  tobeornottobethatisthequestion maytheforcebewithyou maythefourthbewithyou iamyourfather lukeiamyourfather
  winteriscoming valarmorghulis onceuponatime happilyeverafter opensesame abracadabra supercalifragilisticexpialidocious
  iloveyousomuch iloveyouforever ilovemyfamily ilovemymom ilovemydog ilovemycat letmeinplease pleaseletmein
  thisismypassword thisisapassword mypasswordis mysecretpassword nevergonnagiveyouup helloworld livelongandprosper
  houstonwehaveaproblem ifyoucanreadthis nopainnogain carpediem hakunamatata twinkletwinklelittlestar
  happybirthdaytoyou jinglebells inthebeginning inthebeginningwastheword forgodsolovedtheworld jesuslovesme
  thelordismyshepherd godblessamerica wethepeople itsthebestthing ihavenoidea idontknowmypassword
  woaizhongguo woaitaiwan 我愛你一生一世 床前明月光疑是地上霜
`
  .trim()
  .split(/\s+/);

/** Rows and columns of keyboards, the alphabet and the digits. */
export const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
];
