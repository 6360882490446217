import { deckAsset, noteQuestionsAsset } from '../../content/queries/deck.ts';
import { questionPages } from '../../content/queries/questions.ts';
import { languages } from '../../language.ts';

/** The cards of each language, loaded by the review, and the questions of each note, loaded by the note. */
export async function getStaticPaths() {
  const assets = await Promise.all(
    languages.map(async (language) => {
      const pages = await questionPages(language);
      return [
        await deckAsset(language),
        ...(await Promise.all(pages.map(({ page }) => noteQuestionsAsset(language, page)))),
      ];
    }),
  );
  return assets.flat().map(({ name, text }) => ({ params: { name }, props: { text } }));
}

export function GET({ props }: { readonly props: { readonly text: string } }): Response {
  return new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
