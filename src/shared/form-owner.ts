/** The form field that names the person whom a form was shown to; empty for anonymous readers. */
export const FORM_OWNER = 'formOf';

/** The header with which a page tells the API whom it was shown to. */
export const PAGE_OWNER = 'Atoll-Page-Of';
