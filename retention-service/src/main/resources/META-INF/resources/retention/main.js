// @ts-check
/** Starts the page in the reader's language. */
import './page.js';
import { language, t } from './texts.js';

document.documentElement.lang = language;
document.title = t.title;
document.body.replaceChildren(document.createElement('gem-retention'));
