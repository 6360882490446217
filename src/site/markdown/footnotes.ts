import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { noteStrings } from '../../i18n/notes.ts';

/** A rehype plugin that names footnotes in the language of their page; Markdown does it in English only. */
export function rehypeFootnoteNames() {
  return (tree: Root, file: { readonly path: string }) => {
    const strings = noteStrings[/[\\/]docs[\\/]en[\\/]/.test(file.path) ? 'en' : 'ko'];
    visit(tree, 'element', ({ properties, children }) => {
      if (properties['id'] === 'footnote-label')
        children.splice(0, 1, { type: 'text', value: strings.footnotes });
      const label = properties['ariaLabel'];
      if (properties['dataFootnoteBackref'] === undefined || typeof label !== 'string') return;
      properties['ariaLabel'] = strings.backFromFootnote(label.replace(/^.* /, ''));
    });
  };
}
