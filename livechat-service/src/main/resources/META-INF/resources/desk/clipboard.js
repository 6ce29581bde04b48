// @ts-check
/** Copies the text of a box, also where the clipboard may not be used by scripts. */

/** False when the agent has to copy it: then it is selected. @param {HTMLTextAreaElement} box */
export async function copy(box) {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.focus();
    box.select();
    return document.execCommand('copy');
  }
}
