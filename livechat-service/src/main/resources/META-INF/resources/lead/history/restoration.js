// @ts-check
import { say } from '../announcer.js';
import { attemptBy } from '../../staff/attempt.js';
import { confirm } from '../confirm.js';
import { button } from '../../staff/dom.js';
import { workingCopy } from '../plan/working-copy.js';
import { server } from '../server.js';
import { t } from '../texts.js';

/** A button that puts an older version in force again, as a new version. @param {number} version @param {() => unknown} onDone */
export function restoration(version, onDone) {
  const restore = button(t.history.restore, async () => {
    const words = [t.history.restoreAsk(version), ...(workingCopy.dirty ? [t.history.restoreUnsaved] : [])];
    if (!(await confirm(t.history.restoreTitle(version), words, t.history.restoreDo))) return;
    attemptBy(restore, async () => {
      const { version: next } = await server.restore(version);
      say(t.history.restored(version, next));
      await onDone();
    });
  }, { 'aria-label': t.history.restoreTitle(version) });
  return restore;
}
