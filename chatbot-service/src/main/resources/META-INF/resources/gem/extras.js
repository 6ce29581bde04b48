// @ts-check
import { Closing } from './closing.js';
import { EraseDialog } from './erase-dialog.js';
import { extraStyles } from './extra-styles.js';
import { FeedbackView } from './feedback-view.js';
import { HandoverCard } from './handover-view.js';
import { Menu } from './menu.js';
import { RatingView } from './rating-view.js';

/** The views that nobody needs before the first question; fetched when one is, so that opening the chat stays light. */
export class Extras {
  #stage;

  /** @param {Gem.Stage} stage */
  constructor(stage) {
    this.#stage = stage;
    this.card = new HandoverCard(stage);
    this.closing = new Closing(stage);
    this.rating = new RatingView(stage);
    this.dialog = new EraseDialog(stage);
    this.menu = new Menu(stage);
  }

  /** @param {number} seq */
  feedback(seq) {
    return new FeedbackView(seq, this.#stage);
  }

  /** @param {ShadowRoot} root */
  dress(root) {
    if (!root.adoptedStyleSheets.includes(extraStyles)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, extraStyles];
  }
}
