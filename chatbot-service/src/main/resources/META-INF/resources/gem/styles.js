// @ts-check
/**
 * How the panel looks. A constructed sheet, because the page around it may forbid inline styles; the variables carry
 * NL Design System names first, so that a municipality's theme colours it.
 */
export const styles = new CSSStyleSheet();

styles.replaceSync(`
:host { --surface: var(--utrecht-document-background-color, #fff); --text: var(--utrecht-document-color, #1b2629); --muted: #51646a;
  --line: #c3d0d3; --edge: #66777b; --page: #f4f7f8; --tint: #dcecef; --warm: #fdf3dd; --warm-edge: #8a5a00; --danger: #a11d1d; --link: var(--utrecht-link-color, #0b5563); --head: var(--gem-accent); --on-head: var(--gem-on-accent);
  line-height: 1.5; color: var(--text); }
*, ::before, ::after { box-sizing: border-box; }
h2, h3, p, ul, fieldset { margin: 0; padding: 0; border: 0; }
button, input, textarea { font: inherit; color: inherit; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--gem-focus); outline-offset: 2px; }
a { color: var(--link); text-underline-offset: 3px; }
a:hover { text-decoration-thickness: 3px; }
.panel { width: 408px; height: min(700px, calc(100vh - 32px)); height: min(700px, calc(100dvh - 32px)); display: flex; flex-direction: column;
  overflow: hidden; overflow-wrap: anywhere; background: var(--page); border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 10px 40px #0005; }
header, footer { flex: none; }
header { display: flex; align-items: center; gap: 2px; padding: 10px 8px 10px 14px; background: var(--head); color: var(--on-head); }
header :focus-visible { outline-color: var(--on-head); outline-offset: -4px; }
.mark { flex: none; display: grid; place-items: center; width: 38px; height: 38px; margin-right: 10px; border-radius: 50%; font-weight: 700;
  background: var(--on-head); color: var(--head); }
.name { flex: 1; min-width: 0; line-height: 1.25; }
h2 { font-size: 1em; font-weight: 650; }
.name p { font-size: .875em; }
.tool { flex: none; min-width: 44px; height: 44px; display: grid; place-items: center; border: 0; border-radius: 8px; background: none; color: inherit; cursor: pointer;
  font-weight: 650; font-size: .9375em; }
.tool:hover, .tool[aria-expanded=true] { background: color-mix(in srgb, currentColor 18%, transparent); }
.icon { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.main { position: relative; flex: 1; min-height: 0; display: flex; flex-direction: column; }
.talk { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.banner { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 16px; background: var(--tint); border-bottom: 1px solid var(--line); font-size: .9375em; }
.banner p { flex: 1 1 180px; }
.banner strong { display: block; }
.warning { background: var(--warm); border-left: 5px solid var(--warm-edge); }
.banners > button { margin: 8px 16px; }
.log { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 16px; display: flex; flex-direction: column; gap: 14px; }
.log:focus-visible { outline-offset: -3px; }
.log > * { flex: none; }
.said, .coming, .cards { display: flex; flex-direction: column; gap: 14px; }
.coming:empty, .cards:not(:has(> :not([hidden]))) { display: none; }
.intro { display: grid; gap: 4px; font-size: .9375em; padding: 0 4px; }
.intro:empty { display: none; }
.hint, .meta, .sending, .typing, .counter { color: var(--muted); font-size: .875em; }
.message { width: fit-content; max-width: 92%; padding: 10px 14px 12px; border: 1px solid var(--line); border-radius: 4px 14px 14px 14px; background: var(--surface); }
.message.resident { align-self: flex-end; background: var(--tint); border-color: transparent; border-radius: 14px 4px 14px 14px; }
.message.agent { border-left: 4px solid var(--gem-accent); }
.message.system, .message.notice, .message.masked { align-self: stretch; width: auto; max-width: none; background: none; border-style: dashed; border-color: var(--edge); border-radius: 8px; font-size: .9375em; }
.message.masked { background: var(--warm); border: 0; border-left: 5px solid var(--warm-edge); }
.meta { margin-bottom: 2px; }
.meta strong { color: var(--text); font-weight: 650; }
.prose { display: grid; gap: 8px; }
.prose ul { padding-left: 20px; }
.prose li + li { margin-top: 4px; }
.links { margin-top: 8px; list-style: none; }
.links a { display: inline-block; padding: 10px 0; line-height: 1.5; }
.newtab { font-size: .875em; }
.message > .secondary, .choices { margin-top: 10px; }
.choices, .actions { display: flex; flex-direction: column; gap: 8px; align-items: stretch; }
.primary, .secondary, .choice { min-height: 44px; padding: 9px 16px; border: 2px solid var(--gem-accent); border-radius: 8px; font-weight: 600; line-height: 1.35; cursor: pointer; }
.primary { background: var(--gem-accent); color: var(--gem-on-accent); }
.secondary, .choice { background: var(--surface); color: var(--link); }
.choice { text-align: left; }
.primary:hover, .secondary:hover, .choice:hover { text-decoration: underline; text-underline-offset: 3px; }
button:disabled { border-color: var(--line); color: var(--muted); cursor: default; text-decoration: none; }
textarea { width: 100%; min-height: 46px; max-height: 160px; padding: 10px 12px; resize: none; border: 1px solid var(--edge); border-radius: 8px; background: var(--surface); }
.problem { color: var(--danger); font-weight: 600; font-size: .9375em; }
.problem:empty { display: none; }
h3 { font-size: 1.0625em; font-weight: 650; line-height: 1.3; }
.card { padding: 16px; border: 2px solid var(--gem-accent); border-radius: 12px; background: var(--surface); display: grid; gap: 12px; }
.clean { margin: 16px; }
.composer { padding: 10px 14px 12px; background: var(--surface); border-top: 1px solid var(--line); display: grid; gap: 4px; }
.composer label { font-size: .875em; font-weight: 600; }
.ask { display: flex; gap: 8px; align-items: flex-end; }
.ask .primary { flex: none; min-height: 46px; padding-inline: 14px; }
footer { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 4px 12px; min-height: 60px; padding: 8px 14px; background: var(--surface); border-top: 1px solid var(--line); }
footer .secondary { margin-right: auto; padding-inline: 12px; }
.call { font-size: .9375em; }
.phone { display: inline-block; padding: 10px 0; font-weight: 650; white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  :host { --surface: var(--utrecht-document-background-color, #172327); --text: var(--utrecht-document-color, #eaf1f2); --muted: #a9bbc0; --line: #3a4b50; --edge: #8fa3a8;
    --page: #0e1719; --tint: #1f3d44; --warm: #3a2d10; --warm-edge: #e5b454; --danger: #ffaaa3; --link: var(--utrecht-link-color, #84d3df); --head: #123f48; --on-head: #eaf1f2; }
}
@media (max-width: 480px) {
  .panel { position: fixed; inset: 0 0 auto; width: auto; height: 100vh; height: var(--gem-height, 100dvh); border: 0; border-radius: 0; }
  .mark { display: none; }
  .call { font-size: .875em; }
}
@media (max-height: 480px) {
  .panel { overflow-y: auto; }
  .main, .talk, .log { flex: none; }
  .log { overflow: visible; }
  .talk[inert] { display: none; }
}
@media (forced-colors: active) {
  .panel, header, .banner, .message, .message.resident, .card { border: 1px solid CanvasText; }
  .mark { border: 1px solid; }
}
@media (prefers-reduced-motion: no-preference) {
  .typing::after { content: "…"; animation: breathe 1.4s ease-in-out infinite; }
  @keyframes breathe { 50% { opacity: .2; } }
}
`);
