/**
 * The page's look: one readable column in the reader's own font and size, borders instead of colour, numbers kept whole.
 * On paper the addresses are printed and no item is cut in two.
 */
export const stylesheet = `
:root { color-scheme: light; }
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 42rem; margin: 0 auto; padding: 1rem; }
.help, .safety { border: 3px solid #8a1111; padding: 0.5rem 1rem; margin: 0 0 1.5rem; }
.help p { margin: 0.25rem 0; font-size: 1.1875rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0 0.25rem; }
h2 { font-size: 1.375rem; margin: 2rem 0 0.5rem; border-bottom: 2px solid #111; }
h3 { font-size: 1.125rem; margin: 1.25rem 0 0.25rem; }
h4 { font-size: 1.0625rem; margin: 1rem 0 0.25rem; }
p { margin: 0.5rem 0; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
.item > ul { list-style: none; padding-left: 0; }
.item li { margin: 0.125rem 0; }
.part > ul > li { margin: 0.375rem 0; }
a { color: #0b3d91; }
a[href^="tel:"], .whole, .part > ul > li > strong { white-space: nowrap; }
footer { margin-top: 2rem; border-top: 1px solid #111; font-size: 0.9375rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  a { color: #111; }
  .item, li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
}
`;
