// @ts-check
/** How the menu, the cards and the dialog look; loaded with them. */
export const extraStyles = new CSSStyleSheet();

extraStyles.replaceSync(`
.down { transform: rotate(180deg); }
.thumbs { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; font-size: .875em; color: var(--muted); }
.thumbs > span { margin-right: 4px; }
.thumb { width: 44px; height: 44px; display: grid; place-items: center; border: 1px solid var(--edge); border-radius: 8px; background: none; color: var(--link); cursor: pointer; }
.thumb:hover { background: var(--tint); }
.thumb[aria-pressed=true] { background: var(--gem-accent); border-color: var(--gem-accent); color: var(--gem-on-accent); }
.thumb[aria-pressed=true] .icon { fill: currentColor; }
.comment { display: grid; gap: 8px; margin-top: 10px; justify-items: start; }
.feedback { margin-top: 10px; }
.result { margin-top: 6px; color: var(--muted); font-size: .875em; }
.result:empty { display: none; }
.danger { border-color: var(--danger); color: var(--danger); }
.scores { display: flex; gap: 8px; margin-top: 8px; }
.score { position: relative; }
.score input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.score span { display: grid; place-items: center; width: 44px; height: 44px; border: 1px solid var(--edge); border-radius: 8px; font-weight: 600; }
.score input:checked + span { background: var(--gem-accent); border-color: var(--gem-accent); color: var(--gem-on-accent); box-shadow: inset 0 0 0 2px var(--surface); }
.score input:focus-visible + span { outline: 3px solid var(--gem-focus); outline-offset: 2px; }
legend { padding: 0; font-weight: 600; }
.menu { position: absolute; inset: 0; overflow-y: auto; padding: 18px 16px 20px; background: var(--surface); display: flex; flex-direction: column; gap: 10px; }
.menu > * { flex: none; }
.menu h3:not(:first-child) { margin-top: 12px; padding-top: 16px; border-top: 1px solid var(--line); }
.privacy a { display: inline-block; padding: 10px 0; }
.switch { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 44px; padding: 4px 0; border: 0; background: none; text-align: left; font-weight: 600; cursor: pointer; }
.switch::after { content: ""; flex: none; width: 52px; height: 30px; border: 2px solid var(--edge); border-radius: 15px; background: radial-gradient(circle at 13px 50%, var(--edge) 9px, transparent 9.5px) var(--surface); }
.switch[aria-checked=true]::after { border-color: var(--gem-accent); background: radial-gradient(circle at 35px 50%, var(--gem-on-accent) 9px, transparent 9.5px) var(--gem-accent); }
dialog { width: min(360px, calc(100vw - 32px)); padding: 20px; border: 2px solid var(--gem-accent); border-radius: 12px; background: var(--surface); color: var(--text); }
dialog[open] { display: grid; gap: 12px; }
dialog::backdrop { background: #06181caa; }
.rating { display: grid; gap: 8px; justify-items: start; }
@media (max-height: 480px) {
  .menu { position: static; }
}
@media (forced-colors: active) {
  .thumb[aria-pressed=true], .score input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  .switch::after { forced-color-adjust: none; border-color: ButtonText; background: radial-gradient(circle at 13px 50%, ButtonText 9px, transparent 9.5px) Canvas; }
  .switch[aria-checked=true]::after { border-color: Highlight; background: radial-gradient(circle at 35px 50%, HighlightText 9px, transparent 9.5px) Highlight; }
}
`);
