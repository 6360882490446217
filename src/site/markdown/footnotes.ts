import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { noteStrings } from '../../i18n/notes.ts';

/**
 * Names footnotes in the language of their page; Markdown does it in English only. Their heading is one that readers
 * see, since Starlight's table of contents leads to it.
 */
export const footnoteNames: HastPluginEntry = ({ fileURL }) => {
  const path = fileURL ? fileURLToPath(fileURL) : '';
  const strings = noteStrings[/[\\/]docs[\\/]en[\\/]/.test(path) ? 'en' : 'ko'];
  return defineHastPlugin({
    name: 'footnote-names',
    element: {
      filter: ['h2', 'a'],
      visit(element, context) {
        const { id, dataFootnoteBackref, ariaLabel } = element.properties;
        if (id === 'footnote-label') {
          context.setProperty(element, 'className', null);
          context.setProperty(element, 'children', [{ type: 'text', value: strings.footnotes }]);
        }
        if (dataFootnoteBackref === undefined || typeof ariaLabel !== 'string') return;
        context.setProperty(element, 'ariaLabel', strings.backFromFootnote(ariaLabel.replace(/^.* /, '')));
      },
    },
  });
};
