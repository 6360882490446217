import { defineConfig } from 'html-validate';

// The recommended rules, except where they are about taste or about markup that Starlight writes.
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  elements: [
    'html5',
    {
      // Expressive Code, which sets code samples, writes each line of `<code>` as a `<div>`.
      code: { permittedContent: ['@flow'] },
      button: { permittedContent: ['@flow'] },
      // Astro writes the style of its islands in front of the first one.
      div: { permittedContent: ['@flow', 'dt', 'dd', 'style'] },
    },
  ],
  rules: {
    // `<meta/>` and `<meta>` are the same HTML; Starlight writes the first.
    'void-style': 'off',
    // Only a button inside a form does anything without a type, and Starlight's are in none.
    'no-implicit-button-type': 'off',
    // Positions and sizes that come from data stand in `style` attributes, the one allowance of our policy.
    'no-inline-style': 'off',
    // An id may begin with any character, as Starlight's `_top` and Korean headings do.
    'valid-id': ['error', { relaxed: true }],
    // Starlight writes the table of contents for phones and for wide windows; CSS shows one of them.
    'unique-landmark': 'off',
    // An ampersand with a space after it stands for itself in HTML; Astro writes titles that way.
    'no-raw-characters': ['error', { relaxed: true }],
    // Markdown writes the alignment of a table's columns as `align`.
    'no-deprecated-attr': 'off',
    // The name of a control may come from its title; axe computes names and checks them on every page.
    'text-content': 'off',
    // A table that a phone sees as cards loses its roles with its display, so the table of ports names them.
    'no-redundant-role': 'off',
  },
});
